package org.taizhang.command.notice;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.notice.AcceptReply;
import org.taizhang.api.notice.DismissProposal;
import org.taizhang.api.notice.FollowNotice;
import org.taizhang.api.notice.IssueNotice;
import org.taizhang.api.notice.NoticeCommand;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.notice.ProposeNextStep;
import org.taizhang.api.notice.ReplyToNotice;
import org.taizhang.api.notice.ReturnReply;
import org.taizhang.api.notice.WithdrawNotice;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link Notice} on Axon: a line per command. */
@Aggregate(type = "notice", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class NoticeAggregate extends EventSourcedShell<NoticeCommand, NoticeEvent> {

    private Notice notice = Notice.NONE;

    @Override
    protected Decision<NoticeEvent> decide(NoticeCommand command, CommandContext context) {
        return NoticeDecider.decide(command, notice, context);
    }

    @Override
    protected void evolve(NoticeEvent event, PersonId actor) {
        notice = NoticeEvolution.evolve(notice, event, actor);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(IssueNotice command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReplyToNotice command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(AcceptReply command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReturnReply command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(WithdrawNotice command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ProposeNextStep command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(DismissProposal command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(FollowNotice command, CommandContext context) {
        return decided(command, context);
    }
}
