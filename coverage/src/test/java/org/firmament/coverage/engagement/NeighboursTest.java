package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Interceptor;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

/// Carriers that are left out together are those that reach nothing when each is looked at by itself: of planes
/// of a shell, of two kinds on one satellite, and of no shell.
class NeighboursTest {
    @Test
    void all_at_once_are_engaged_as_each_alone() {
        int able = 0;
        for (int seed = 0; seed < 30; seed++) {
            able += compared(seed);
        }
        assertThat(able).isGreaterThan(30);
    }

    /// The carriers of a shell that can engage the launch.
    private static int compared(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomScene scene = RandomScene.of(seed);
        List<Carrier> carriers = new ArrayList<>(scene.carriers());
        Interceptor one = carriers.get(0).interceptor();
        Interceptor other = carriers.get(1).interceptor();
        CircularShell shell = shell(random);
        for (int i = 0; i < shell.size(); i++) {
            Motion motion = shell.motion(i);
            carriers.add(Scene.carrier(motion, i % 3 == 0 ? other : one, 1));
            if (i % 7 == 0) {
                carriers.add(Scene.carrier(motion, one, 1));
            }
        }
        Custody custody = scene.custody();
        List<Engagement> all = scene.finder().findAll(carriers, scene.launch(), custody);
        int able = 0;
        for (int i = 0; i < carriers.size(); i++) {
            assertThat(all.get(i))
                    .as("seed %d carrier %d", seed, i)
                    .isEqualTo(scene.finder().find(i, carriers.get(i), scene.launch(), custody));
            able += i >= scene.carriers().size() && all.get(i) instanceof Opportunity ? 1 : 0;
        }
        return able;
    }

    private static CircularShell shell(SplittableRandom random) {
        int planes = random.nextInt(2, 10);
        int each = 120 / planes;
        double[] arguments = new double[planes * each];
        double[] nodes = new double[planes * each];
        for (int i = 0; i < nodes.length; i++) {
            int plane = i / each;
            arguments[i] = 2 * Math.PI * (i % each) / each + 0.1 * plane;
            nodes[i] = 2 * Math.PI * plane / planes;
        }
        double radius = Earth.EQUATORIAL_RADIUS + random.nextDouble(300e3, 800e3);
        double rate = Math.sqrt(Reach.MU / radius) / radius;
        return new CircularShell(radius, random.nextDouble(0, 0.8), rate, -Earth.ROTATION_RATE, arguments, nodes);
    }
}
