package org.tidewaiter.windows.officer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tidewaiter.api.rule.Parameter;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.windows.Bot;
import org.tidewaiter.windows.Desk;
import org.tidewaiter.windows.Services;

/** The preference pages of rules: made from what each says of its parameters. */
class SettingsTest {

    private static final String SETTING = "org.tidewaiter.setting";

    @BeforeAll
    static void open() {
        Desk.open();
    }

    private static Text field(Shell dialog, String parameter) {
        return Bot.find(
                parameter, dialog, Text.class, text -> parameter.equals(text.getData(SETTING)));
    }

    private static void type(Text field, String text) {
        Bot.click(field);
        Bot.press("CTRL+A");
        Bot.type(text);
        Bot.await(text + " in the field", () -> field.getText().equals(text));
    }

    private static Object inForce() {
        return Services.all(RiskRule.class).stream()
                .filter(rule -> rule.card().id().equals("cotraveller"))
                .findFirst()
                .map(rule -> rule.parameters().values().get("minSharedVoyages"))
                .orElse("no rule");
    }

    @Test
    void aValueOutOfRangeIsRefusedAndAnotherIsInForceAtOnce() {
        Shell dialog = Desk.preferences("Network risk", "Travels with a suspect");
        Text least = field(dialog, "minSharedVoyages");
        type(least, "1");
        Button apply =
                Bot.find(
                        "Apply and Close",
                        dialog,
                        Button.class,
                        button -> button.getText().equals("Apply and Close"));
        Bot.await("a refusal", () -> !apply.isEnabled());
        Bot.picture("preference-refused");
        type(least, "4");
        Bot.await("no refusal", apply::isEnabled);
        Bot.picture("preference");
        Bot.click(apply);
        Bot.gone(dialog);

        Bot.await("the parameter in force", () -> Long.valueOf(4).equals(inForce()));
    }

    /** A rule that nobody here knows, and what it says of its parameter. */
    private record ForeignRule(Parameters parameters) implements RiskRule {

        record Settings(
                @Parameter(
                                title = "Least crates",
                                help = "Fewer are not looked at.",
                                unit = "crates",
                                min = 1,
                                max = 9,
                                byDefault = "2")
                        int leastCrates) {}

        private static final List<ParameterSpec> SPECS = ParameterSpec.of(Settings.class);

        @Override
        public RuleCard card() {
            return new RuleCard(
                    "crates",
                    "1.0.0",
                    "Too many crates",
                    "Who has more crates than papers?",
                    List.of("crates"),
                    List.of(),
                    SPECS,
                    List.of());
        }

        @Override
        public String profile() {
            return DEFAULT_PROFILE;
        }

        @Override
        public Prepared prepare(RuleContext context) {
            throw new UnsupportedOperationException("it is only described");
        }

        @Override
        public ResourceBundle phrases(Locale locale) {
            return new java.util.ListResourceBundle() {
                @Override
                protected Object[][] getContents() {
                    return new Object[0][];
                }
            };
        }
    }

    private static ServiceRegistration<RiskRule> install() {
        return FrameworkUtil.getBundle(SettingsTest.class)
                .getBundleContext()
                .registerService(
                        RiskRule.class,
                        new ForeignRule(Parameters.defaults(ForeignRule.SPECS)),
                        new Hashtable<>());
    }

    @Test
    void aRuleOfAThirdPartyHasAPageAsLongAsItIsThere() {
        ServiceRegistration<RiskRule> foreign = install();
        try {
            Desk.show("rules");
            Desk.awaitCell("rules", "Too many crates", true);
            Shell dialog = Desk.preferences("Network risk", "Too many crates");
            assertEquals("2", Bot.ui(() -> field(dialog, "leastCrates").getText()));
            close(dialog);
        } finally {
            foreign.unregister();
        }
        Desk.awaitCell("rules", "Too many crates", false);
        Bot.choose("Window", "Preferences");
        Shell dialog = Bot.shell("Preferences");
        Tree tree = Bot.find("the pages", dialog, Tree.class, all -> true);
        assertEquals(List.of(), Bot.ui(() -> pages(tree, "Too many crates")));
        close(dialog);
    }

    /** As in the first seconds of the workbench, when the rules are not there yet. */
    @Test
    void thePagesOfRulesThatComeLaterAppearInPreferencesThatAreOpen() {
        Shell dialog = Desk.preferences("Network risk", "Travels with a suspect");
        Tree tree = Bot.find("the pages", dialog, Tree.class, all -> true);
        ServiceRegistration<RiskRule> foreign = install();
        try {
            Bot.await("its page", () -> pages(tree, "Too many crates").size() == 1);
            Bot.click(
                    Bot.find(
                            "its page",
                            tree,
                            TreeItem.class,
                            item -> item.getText().equals("Too many crates")));
            Text least = field(dialog, "leastCrates");
            assertEquals("2", Bot.ui(least::getText));
            Bot.picture("preference-came-later");
        } finally {
            foreign.unregister();
        }
        Bot.await("the end of its page", () -> pages(tree, "Too many crates").isEmpty());
        close(dialog);
    }

    private static List<String> pages(Tree tree, String label) {
        return Stream.of(tree.getItems())
                .flatMap(root -> Stream.of(root.getItems()))
                .map(TreeItem::getText)
                .filter(label::equals)
                .toList();
    }

    private static void close(Shell dialog) {
        Bot.click(Bot.find("Cancel", dialog, Button.class, b -> b.getText().equals("Cancel")));
        Bot.gone(dialog);
    }
}
