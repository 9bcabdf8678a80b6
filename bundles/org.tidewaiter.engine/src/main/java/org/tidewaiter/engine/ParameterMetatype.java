package org.tidewaiter.engine;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.MetaTypeProvider;
import org.osgi.service.metatype.MetaTypeService;
import org.tidewaiter.api.rule.RiskRule;

/**
 * Tells the metatype service of the host which parameters each rule has, so that its consoles and
 * preference pages show them with type, range, default and help, in their language.
 *
 * <p>What it tells comes from the rule's card, the one place where parameters are described, and in
 * other languages than English from the rule's phrases. Works only where a metatype service is; the
 * engine does not need it.
 */
@Component(
        service = {},
        reference = @Reference(name = "metatype", service = MetaTypeService.class))
public final class ParameterMetatype {

    /** Before the rule's id in the pid, and factory pid, of its configurations. */
    static final String PID_PREFIX = "org.tidewaiter.rule.";

    /** One provider for all profiles of a rule. */
    private record Published(ServiceRegistration<MetaTypeProvider> service, int profiles) {}

    private final BundleContext context;
    private final Map<RiskRule, String> pids = new IdentityHashMap<>();
    private final Map<String, Published> published = new HashMap<>();

    /** Made by the component runtime. */
    @Activate
    public ParameterMetatype(BundleContext context) {
        this.context = context;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addRule(RiskRule rule) {
        String pid = PID_PREFIX + rule.card().id();
        pids.put(rule, pid);
        Published before = published.get(pid);
        published.put(
                pid,
                before == null
                        ? new Published(register(pid, rule), 1)
                        : new Published(before.service(), before.profiles() + 1));
    }

    private ServiceRegistration<MetaTypeProvider> register(String pid, RiskRule rule) {
        Dictionary<String, Object> properties = new Hashtable<>();
        // one configuration of the rule itself, or several that are its profiles
        properties.put(MetaTypeProvider.METATYPE_PID, new String[] {pid});
        properties.put(MetaTypeProvider.METATYPE_FACTORY_PID, new String[] {pid});
        return context.registerService(
                MetaTypeProvider.class, new RuleMetaType(pid, rule), properties);
    }

    synchronized void removeRule(RiskRule rule) {
        String pid = pids.remove(rule);
        Published before = pid == null ? null : published.remove(pid);
        if (pid == null || before == null) {
            return;
        }
        if (before.profiles() == 1) {
            before.service().unregister();
        } else {
            published.put(pid, new Published(before.service(), before.profiles() - 1));
        }
    }

    @Deactivate
    synchronized void stop() {
        published.values().forEach(provider -> provider.service().unregister());
        published.clear();
        pids.clear();
    }
}
