// The screens that are not the first to be seen, in one script.
import '../audit/audit-screen';
import '../cases/cases-screen';
import '../fairness/fairness-screen';
import '../figures/figures-screen';
import '../health/health-screen';
import '../retention/retention-screen';
import '../rules/bench-screen';
import '../rules/rules-screen';
import '../runs/runs-screen';
import '../search/search-screen';
import '../snoozes/snoozes-screen';
import '../shift/shift-screen';
