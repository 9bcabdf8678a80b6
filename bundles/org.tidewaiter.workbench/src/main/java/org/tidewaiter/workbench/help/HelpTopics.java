package org.tidewaiter.workbench.help;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.help.AbstractTocProvider;
import org.eclipse.help.IToc;
import org.eclipse.help.ITocContribution;
import org.eclipse.help.ITopic;
import org.eclipse.help.IUAElement;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/** Lists the pages for the help system of a host: the guide, and each rule that is installed. */
public final class HelpTopics extends AbstractTocProvider {

    @Override
    public ITocContribution[] getTocContributions(String locale) {
        return new ITocContribution[] {new Contribution(new Contents())};
    }

    private record Topic(String topic) implements ITopic {
        @Override
        public String getHref() {
            return "/" + Problems.PLUGIN + "/" + HelpContent.href(topic);
        }

        @Override
        public String getLabel() {
            return HelpPages.title(topic);
        }

        @Override
        public ITopic[] getSubtopics() {
            return new ITopic[0];
        }

        @Override
        public IUAElement[] getChildren() {
            return new IUAElement[0];
        }

        @Override
        public boolean isEnabled(IEvaluationContext context) {
            return true;
        }
    }

    private record Contents() implements IToc {
        @Override
        public String getLabel() {
            return Words.say("help.title");
        }

        @Override
        public String getHref() {
            return "/" + Problems.PLUGIN + "/" + HelpContent.href(HelpPages.FIRST);
        }

        @Override
        public ITopic[] getTopics() {
            return Stream.concat(
                            HelpPages.GUIDE.stream(),
                            HelpPages.rules().stream().map(rule -> rule.card().id()))
                    .map(Topic::new)
                    .toArray(ITopic[]::new);
        }

        @Override
        public @Nullable ITopic getTopic(@Nullable String href) {
            return List.of(getTopics()).stream()
                    .filter(topic -> href == null || topic.getHref().equals(href))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public IUAElement[] getChildren() {
            return getTopics();
        }

        @Override
        public boolean isEnabled(IEvaluationContext context) {
            return true;
        }
    }

    private record Contribution(IToc toc) implements ITocContribution {
        @Override
        public String getCategoryId() {
            return "";
        }

        @Override
        public String getContributorId() {
            return Problems.PLUGIN;
        }

        @Override
        public String[] getExtraDocuments() {
            return new String[0];
        }

        @Override
        public String getId() {
            return Problems.PLUGIN + ".toc";
        }

        @Override
        public String getLocale() {
            return Words.LOCALE.toString();
        }

        @Override
        public String getLinkTo() {
            return "";
        }

        @Override
        public IToc getToc() {
            return toc;
        }

        @Override
        public boolean isPrimary() {
            return true;
        }
    }
}
