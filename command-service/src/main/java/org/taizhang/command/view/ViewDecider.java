package org.taizhang.command.view;

import java.util.List;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.view.ChangeView;
import org.taizhang.api.view.DeleteView;
import org.taizhang.api.view.SaveView;
import org.taizhang.api.view.ViewCommand;
import org.taizhang.api.view.ViewDeleted;
import org.taizhang.api.view.ViewEvent;
import org.taizhang.api.view.ViewRefusal;
import org.taizhang.api.view.ViewSaved;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;
import org.taizhang.command.view.SavedView.Kept;

/** Decides every command to a saved view. Pure. */
final class ViewDecider {

    private ViewDecider() {}

    /** @throws Refusal with a code of {@link ViewRefusal} or {@link GeneralRefusal}; then nothing follows */
    static Decision<ViewEvent> decide(ViewCommand command, SavedView view, CommandContext context) {
        Permissions.requireRole(command.getClass(), context.caller());
        return new Decision<>(Authority.OWN_AFFAIRS, List.of(switch (command) {
            case SaveView c -> save(c, view, context);
            case ChangeView c -> change(c, kept(view), context);
            case DeleteView c -> delete(c, kept(view), context);
        }));
    }

    private static ViewEvent save(SaveView c, SavedView view, CommandContext context) {
        Refuse.when(!(view instanceof SavedView.None), ViewRefusal.VIEW_EXISTS);
        ContentRules.check(c.content());
        return new ViewSaved(c.viewId(), context.actor(), c.content(), c.sharedWith());
    }

    private static ViewEvent change(ChangeView c, Kept view, CommandContext context) {
        Refuse.when(!view.owner().equals(context.actor()), ViewRefusal.VIEW_OF_ANOTHER);
        ContentRules.check(c.content());
        Kept changed = new Kept(view.owner(), c.content(), c.sharedWith());
        Refuse.when(changed.equals(view), ViewRefusal.VIEW_UNCHANGED);
        return new ViewSaved(c.viewId(), view.owner(), c.content(), c.sharedWith());
    }

    private static ViewEvent delete(DeleteView c, Kept view, CommandContext context) {
        Refuse.when(!view.owner().equals(context.actor()) && !heads(context.caller(), view),
                ViewRefusal.VIEW_OF_ANOTHER);
        return new ViewDeleted(c.viewId());
    }

    private static boolean heads(Caller caller, Kept view) {
        return view.sharedWith() != null && caller.grants().stream().anyMatch(grant -> grant.delegated() == null
                && grant.role() == Role.UNIT_HEAD && grant.units().contains(view.sharedWith()));
    }

    private static Kept kept(SavedView view) {
        return switch (view) {
            case Kept kept -> kept;
            case SavedView.Gone _ -> throw new Refusal(ViewRefusal.VIEW_GONE);
            case SavedView.None _ -> throw new Refusal(GeneralRefusal.NOT_FOUND);
        };
    }
}
