package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Corridor;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.Site;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.RegionArea;
import org.junit.jupiter.api.Test;

class CorridorSamplerTest {
    private static final Region AREA = new Region.Circle("pads", Flights.place(40, 127), 200e3);
    private static final Site NEAR = new Site("near", Flights.place(37, 127));
    private static final Site FAR = new Site("far", Flights.place(39, -77));
    private static final Site FARTHER = new Site("farther", Flights.place(41, -74));
    private static final Corridor CORRIDOR = new Corridor("east", AREA, List.of(NEAR, FAR, FARTHER));

    @Test
    void onlyAimPointsInRangeAreDrawnEachAsLikelyAsTheNext() {
        SplittableRandom random = new SplittableRandom(61);
        int[] counts = new int[3];
        for (int i = 0; i < 4000; i++) {
            Draw draw = CorridorSampler.draw(CORRIDOR, Flights.ICBM, random);
            assertThat(new RegionArea(AREA)
                            .contains(draw.from().lat(), draw.from().lon()))
                    .isTrue();
            counts[CORRIDOR.aims().indexOf(draw.aim())]++;
        }
        assertThat(counts[0]).isZero();
        assertThat(counts[1]).isBetween(1874, 2126); // four standard deviations, √(4000/4) = 32
    }

    @Test
    void everyDrawCanBeFlown() {
        SplittableRandom random = new SplittableRandom(62);
        for (int i = 0; i < 50; i++) {
            Draw draw = CorridorSampler.draw(CORRIDOR, Flights.SRBM, random);
            assertThat(Flights.miss(Flights.TRAJECTORIES.fly(
                            Flights.SRBM, draw.from(), draw.aim().place(), 1)))
                    .isLessThan(1.01);
        }
    }

    @Test
    void theSameSeedDrawsTheSameLaunch() {
        assertThat(CorridorSampler.draw(CORRIDOR, Flights.ICBM, new SplittableRandom(63)))
                .isEqualTo(CorridorSampler.draw(CORRIDOR, Flights.ICBM, new SplittableRandom(63)));
    }

    @Test
    void aMissileThatReachesNoAimPointIsRefused() {
        assertThatThrownBy(() -> CorridorSampler.draw(
                        new Corridor("east", AREA, List.of(FAR)), Flights.SRBM, new SplittableRandom(64)))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("east aims: ")
                .hasMessageContaining("within the range of srbm, 150 to 900 km")
                .hasMessageContaining("Maybe choose a missile of longer range or a nearer aim point");
    }
}
