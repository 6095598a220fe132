package org.taizhang.query.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.runtime.position.Positions;

/** The same where what one may see is too much to be named. */
@Import(OwnScopeOfManyTest.Many.class)
class OwnScopeOfManyTest extends OwnScopeTest {

    static final class Many {

        @Bean
        @Primary
        SeenItems none(JdbcClient jdbc, Positions positions, TouchedItems touched) {
            return new SeenItems(jdbc, positions, touched, 0, 500);
        }
    }
}
