-- Reads crossings, checks them, puts them in the order of their keys and numbers texts.
-- Given: the file. What cannot be read as its type, or repeats a key, is an error.

SET TimeZone = 'UTC';

CREATE OR REPLACE TABLE given AS
FROM read_csv(:file, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false,
  columns = {
    'crossing_id': 'VARCHAR', 'traveller_id': 'VARCHAR', 'family_name': 'VARCHAR',
    'given_names': 'VARCHAR', 'birth_date': 'DATE', 'sex': 'VARCHAR', 'nationality': 'VARCHAR',
    'document_type': 'VARCHAR', 'document_issuer': 'VARCHAR', 'document_number': 'VARCHAR',
    'traveller_status': 'VARCHAR', 'transport_mode': 'VARCHAR', 'carrier': 'VARCHAR',
    'voyage_number': 'VARCHAR', 'operating_carrier': 'VARCHAR', 'departure_date_local': 'DATE',
    'departure_port': 'VARCHAR', 'arrival_port': 'VARCHAR', 'departure_time': 'TIMESTAMPTZ',
    'arrival_time': 'TIMESTAMPTZ', 'actual_departure_time': 'TIMESTAMPTZ',
    'actual_arrival_time': 'TIMESTAMPTZ', 'booking_reference': 'VARCHAR',
    'booked_at': 'TIMESTAMPTZ', 'agency': 'VARCHAR', 'contact': 'VARCHAR', 'payment': 'VARCHAR',
    'residence_country': 'VARCHAR', 'seat': 'VARCHAR', 'bag_group': 'VARCHAR'});

SELECT CASE WHEN count(*) <> count(DISTINCT crossing_id) THEN error('a key is repeated') END,
  CASE WHEN count(*) <> count(departure_time) THEN error('a departure is missing') END
FROM given;

-- What tells one set of records from another, free of their order.
SELECT bit_xor(hash(given)) FROM given;

CREATE OR REPLACE TEMP MACRO form(text) AS nullif(upper(trim(text)), '');
CREATE OR REPLACE TEMP MACRO number(text) AS nullif(regexp_replace(form(text), '^0+(.)', '\1'), '');

-- Numbers in the order of texts; only distinct texts are brought to one form.
CREATE OR REPLACE TEMP TABLE codes AS
WITH texts AS (
  SELECT DISTINCT 'traveller' AS domain, traveller_id AS text, trim(traveller_id) AS form FROM given
  UNION ALL SELECT DISTINCT 'document', document_number, form(document_number) FROM given
  UNION ALL SELECT DISTINCT 'status', traveller_status, form(traveller_status) FROM given
  UNION ALL SELECT DISTINCT 'voyage', voyage_number, number(voyage_number) FROM given
  UNION ALL SELECT DISTINCT 'contact', contact, trim(contact) FROM given
  UNION ALL SELECT DISTINCT 'payment', payment, trim(payment) FROM given
  UNION ALL SELECT 'carrier', text, form(text) FROM (
    SELECT carrier AS text FROM given UNION SELECT operating_carrier FROM given)
  UNION ALL SELECT 'location', text, form(text) FROM (
    SELECT departure_port AS text FROM given UNION SELECT arrival_port FROM given)
)
SELECT domain, text,
  CAST(dense_rank() OVER (PARTITION BY domain ORDER BY form) - 1 AS INTEGER) AS code
FROM texts WHERE form <> '';

CREATE OR REPLACE TABLE lent AS
SELECT crossing_id AS key,
  coalesce(traveller.code, -1) AS traveller,
  coalesce(document.code, -1) AS document,
  coalesce(status.code, -1) AS status,
  coalesce(carriers.code, -1) AS carrier,
  coalesce(voyage.code, -1) AS voyage,
  coalesce(departure.code, -1) AS departure_port,
  coalesce(arrival.code, -1) AS arrival_port,
  coalesce(contacts.code, -1) AS contact,
  coalesce(payments.code, -1) AS payment,
  CAST(epoch(departure_time) AS BIGINT) AS departure,
  coalesce(CAST(epoch(arrival_time) AS BIGINT), :missing) AS arrival
FROM given
LEFT JOIN codes traveller ON traveller.domain = 'traveller' AND traveller.text = traveller_id
LEFT JOIN codes document ON document.domain = 'document' AND document.text = document_number
LEFT JOIN codes status ON status.domain = 'status' AND status.text = traveller_status
LEFT JOIN codes carriers ON carriers.domain = 'carrier' AND carriers.text = given.carrier
LEFT JOIN codes voyage ON voyage.domain = 'voyage' AND voyage.text = voyage_number
LEFT JOIN codes departure ON departure.domain = 'location' AND departure.text = departure_port
LEFT JOIN codes arrival ON arrival.domain = 'location' AND arrival.text = arrival_port
LEFT JOIN codes contacts ON contacts.domain = 'contact' AND contacts.text = given.contact
LEFT JOIN codes payments ON payments.domain = 'payment' AND payments.text = given.payment
ORDER BY crossing_id;
