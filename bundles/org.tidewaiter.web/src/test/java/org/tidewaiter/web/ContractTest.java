package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Route;
import org.yaml.snakeyaml.Yaml;

/** The table of routes is what the contract says, and nobody can make a route for everybody. */
class ContractTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @SuppressWarnings("unchecked") // the contract is a tree of maps
    static Map<String, Object> contract() throws IOException {
        try (InputStream in = ContractTest.class.getResourceAsStream("openapi.yaml")) {
            return (Map<String, Object>) new Yaml().load(in);
        }
    }

    /** Method and path to the roles, as the contract has them. */
    @SuppressWarnings("unchecked") // the contract is a tree of maps
    static Map<String, Set<String>> promised() throws IOException {
        Map<String, Set<String>> promised = new TreeMap<>();
        Map<String, Map<String, Object>> paths =
                (Map<String, Map<String, Object>>) contract().get("paths");
        paths.forEach(
                (path, methods) ->
                        methods.forEach(
                                (method, operation) -> {
                                    if (METHODS.contains(method)) {
                                        Object roles =
                                                ((Map<String, Object>) operation)
                                                        .getOrDefault("x-roles", List.of());
                                        promised.put(
                                                method.toUpperCase(Locale.ROOT) + " " + path,
                                                new TreeSet<>((Collection<String>) roles));
                                    }
                                }));
        return promised;
    }

    @Test
    void everyRouteIsThatOfTheContractWithItsRoles() throws IOException {
        try (TestSite site = new TestSite()) {
            Map<String, Set<String>> built = new TreeMap<>();
            for (Route route : site.routes) {
                built.put(
                        route.method() + " " + route.path(),
                        route.roles().stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
            assertEquals(promised(), built);
            assertEquals(site.routes.size(), built.size(), "two routes have one path");
        }
    }

    @Test
    void onlySigningInAndTheLoadBalancerNeedNobody() {
        try (TestSite site = new TestSite()) {
            assertEquals(
                    List.of("POST /api/session", "GET /health"),
                    site.routes.stream()
                            .filter(route -> !route.guarded())
                            .map(route -> route.method() + " " + route.whole())
                            .toList());
        }
    }

    @Test
    @SuppressWarnings("unchecked") // the contract is a tree of maps
    void theContractSaysWhichRoutesAreBesideTheInterface() throws IOException {
        Map<String, Map<String, Object>> paths =
                (Map<String, Map<String, Object>>) contract().get("paths");
        try (TestSite site = new TestSite()) {
            for (Route route : site.routes) {
                String path = route.path().toString();
                assertEquals(
                        route.whole().toString().equals(path),
                        List.of(Map.of("url", "/")).equals(paths.get(path).get("servers")),
                        path);
            }
        }
    }

    @Test
    void aRouteWithoutARoleCannotBeMade() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Route.of("GET", "/open", Set.of(), ask -> Answer.empty(204)));
    }

    @Test
    void everyRoleMayDoSomething() {
        try (TestSite site = new TestSite()) {
            for (Role role : Role.values()) {
                assertTrue(
                        site.routes.stream().anyMatch(route -> route.roles().contains(role)),
                        role.name());
            }
        }
    }
}
