-- Crossings from the tables of GTAS (MariaDB), one row a person and flight.
-- Its own identity of a person is passenger_id_tag.idTag; without one the document stands for the person.
-- Where a message names several documents of a person, the first is taken: a row is one crossing.
SELECT CONCAT(fp.flight_id, '-', fp.passenger_id) AS crossing_id,
       COALESCE(tag.idTag, '') AS traveller_id,
       person.pd_last_name AS family_name,
       person.pd_first_name AS given_names,
       person.dob AS birth_date,
       CASE WHEN person.pd_gender IN ('M', 'F', 'X') THEN person.pd_gender ELSE '' END AS sex,
       person.pd_nationality AS nationality,
       doc.document_type AS document_type,
       doc.issuance_country AS document_issuer,
       doc.document_number AS document_number,
       'AIR' AS transport_mode,
       flight.carrier AS carrier,
       flight.full_flight_number AS voyage_number,
       flight.etd_date AS departure_date_local,
       COALESCE(trip.embarkation, flight.origin) AS departure_port,
       COALESCE(trip.debarkation, flight.destination) AS arrival_port,
       details.full_etd_timestamp AS departure_time,
       details.full_eta_timestamp AS arrival_time,
       booking.record_locator AS booking_reference,
       person.pd_residency_country AS residence_country,
       place.number AS seat
FROM flight_passenger fp
JOIN flight ON flight.id = fp.flight_id
JOIN passenger ON passenger.id = fp.passenger_id AND NOT passenger.deleted
LEFT JOIN mutable_flight_details details ON details.flight_id = fp.flight_id
LEFT JOIN passenger_details person ON person.pd_passenger_id = fp.passenger_id
LEFT JOIN passenger_trip_details trip ON trip.ptd_id = fp.passenger_id
LEFT JOIN passenger_id_tag tag ON tag.pax_id = fp.passenger_id
LEFT JOIN document doc ON doc.id = (SELECT MIN(first.id) FROM document first WHERE first.passenger_id = fp.passenger_id)
LEFT JOIN (SELECT pp.passenger_id, MIN(pnr.record_locator) AS record_locator
           FROM pnr_passenger pp JOIN pnr ON pnr.id = pp.pnr_id
           GROUP BY pp.passenger_id) booking ON booking.passenger_id = fp.passenger_id
LEFT JOIN (SELECT flight_id, passenger_id, MIN(number) AS number
           FROM seat GROUP BY flight_id, passenger_id) place
       ON place.flight_id = fp.flight_id AND place.passenger_id = fp.passenger_id
