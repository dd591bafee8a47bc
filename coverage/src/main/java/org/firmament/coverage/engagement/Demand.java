package org.firmament.coverage.engagement;

import org.firmament.catalogs.Endgame;

/// What an intercept is asked for beyond its window, each demand with those before it.
enum Demand {
    /// That the interceptor gets there.
    REACH,
    /// That it meets the missile at a speed it can work at.
    CLOSING_SPEED,
    /// That its divert motors remove the error of prediction.
    DIVERT;

    /// The last demand an interceptor makes.
    static Demand all(Endgame endgame) {
        if (endgame.divertSpeed().isPresent() && endgame.predictionError() > 0) {
            return DIVERT;
        }
        boolean any = endgame.minClosingSpeed() == Endgame.ANY.minClosingSpeed()
                && endgame.maxClosingSpeed() == Endgame.ANY.maxClosingSpeed();
        return any ? REACH : CLOSING_SPEED;
    }
}
