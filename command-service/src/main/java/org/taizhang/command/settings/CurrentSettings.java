package org.taizhang.command.settings;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingKey;
import org.taizhang.api.settings.SettingsEvent;
import org.taizhang.runtime.settings.InitialSettings;

/**
 * The settings as they stand. They are read from their own events, which every instance shares; an instance looks for
 * new ones when a second has passed, so that a change counts everywhere a second later, and where it was made at once.
 */
@Component
public class CurrentSettings {

    private static final long NANOS_FRESH = TimeUnit.SECONDS.toNanos(1);

    private record Read(Settings settings, long version, long nanos) {}

    private final EventStore events;
    private final Settings initial;
    private volatile Read read;

    CurrentSettings(EventStore events, InitialSettings initialSettings) {
        this.events = events;
        this.initial = checked(initialSettings);
        this.read = outdated();
    }

    /** The settings that a decision is made under now. */
    public Settings get() {
        Read last = read;
        if (System.nanoTime() - last.nanos() > NANOS_FRESH) {
            last = renewed(last);
            read = last;
        }
        return last.settings();
    }

    /** One was changed just now. */
    void lookAgain() {
        read = outdated();
    }

    private Read outdated() {
        return new Read(initial, -1, System.nanoTime() - NANOS_FRESH - 1);
    }

    private Read renewed(Read last) {
        // Before the reading: what is stored meanwhile is found the next time.
        long now = System.nanoTime();
        long version = events.lastSequenceNumberFor(SettingsEvent.STREAM).orElse(-1L);
        if (version == last.version()) {
            return new Read(last.settings(), version, now);
        }
        Settings changed = Settings.DEFAULT;
        for (var stream = events.readEvents(SettingsEvent.STREAM, 0); stream.hasNext();) {
            changed = SettingsDecider.evolve(changed, (SettingsEvent) stream.next().getPayload());
        }
        return new Read(initial.with(changed), version, now);
    }

    /** What a deployment is given is held to the same rules as what is typed. */
    private static Settings checked(InitialSettings given) {
        Settings settings = Settings.DEFAULT;
        for (Setting setting : Setting.values()) {
            if (setting != Setting.SOURCE_CHAIN) {
                settings = with(settings, SettingKey.of(setting), given);
            }
        }
        for (SourceKind source : Arrays.asList(SourceKind.values())) {
            settings = with(settings, new SettingKey(Setting.SOURCE_CHAIN, source), given);
        }
        return settings;
    }

    private static Settings with(Settings settings, SettingKey key, InitialSettings given) {
        SettingRules.check(key, given.of(key));
        return settings.with(key, given.of(key));
    }
}
