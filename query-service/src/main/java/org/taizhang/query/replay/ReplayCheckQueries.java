package org.taizhang.query.replay;

import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.audit.FindReplayCheck;
import org.taizhang.api.audit.ReplayCheckView;
import org.taizhang.api.audit.RowDifference;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.query.edge.Visibility;

/** Tells of the last check; what rows say only to those from whom no item is hidden. */
@Component
class ReplayCheckQueries {

    private final ReplayChecks checks;

    ReplayCheckQueries(ReplayChecks checks) {
        this.checks = checks;
    }

    /** Refuses everybody but auditors from whom nothing is hidden, and audit administrators. */
    static void require(Caller caller) {
        if (!auditor(caller) && !caller.holds(Role.AUDIT_ADMIN)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }

    private static boolean auditor(Caller caller) {
        return caller.holds(Role.AUDITOR) && Visibility.everything(caller);
    }

    @QueryHandler
    ReplayCheckView handle(FindReplayCheck query) {
        require(query.caller());
        ReplayCheckView view = checks.view();
        if (auditor(query.caller())) {
            return view;
        }
        List<RowDifference> differences = view.differences().stream().map(RowDifference::withoutValues).toList();
        return new ReplayCheckView(view.state(), view.startedBy(), view.startedAt(), view.finishedAt(), view.done(),
                view.total(), view.position(), view.error(), view.tables(), view.differenceCount(), differences,
                view.notCompared(), view.notHandled(), view.deadLetters());
    }
}
