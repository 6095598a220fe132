package org.taizhang.query.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.runtime.position.Positions;

/** The same where so much has happened each time that what one may see is found anew. */
@Import(FollowedScopeAfterMuchTest.Much.class)
class FollowedScopeAfterMuchTest extends FollowedScopeTest {

    static final class Much {

        @Bean
        @Primary
        SeenItems found(JdbcClient jdbc, Positions positions, TouchedItems touched) {
            return new SeenItems(jdbc, positions, touched, 10_000, 0);
        }
    }
}
