package org.tidewaiter.casework.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;
import org.tidewaiter.casework.StoreException;

/** The JDBC drivers that are there as OSGi services. */
final class Drivers {

    private Drivers() {}

    /**
     * A data source of the first driver that knows the URL.
     *
     * @throws StoreException if none does
     */
    static DataSource dataSource(List<DataSourceFactory> drivers, StoreSettings settings) {
        try {
            for (DataSourceFactory driver : drivers) {
                if (driver.createDriver(new Properties()).acceptsURL(settings.url())) {
                    return driver.createDataSource(settings.properties());
                }
            }
        } catch (SQLException e) {
            throw new StoreException(
                    "the driver refuses %s: %s".formatted(settings.shownUrl(), e.getMessage()), e);
        }
        throw new StoreException(
                "no driver knows %s: install the database's JDBC driver as a bundle that registers the OSGi JDBC service (%d such drivers are here)"
                        .formatted(settings.shownUrl(), drivers.size()));
    }
}
