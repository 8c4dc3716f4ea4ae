package dev.rapport.testing;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;

/** Whom the tables of a service under test belong to: may analyse them, and is held by no row-level security but a forced one. */
public final class Owner {
    private Owner() {}

    /** The service's database, as its owner sees it. */
    public static Jdbi database() {
        Config config = ConfigProvider.getConfig();
        return Jdbi.create(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
