package org.taizhang.standalone;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file as data, and what is wrong with it by the rules of this project. */
final class ComposeFile {

    private static final Pattern PINNED = Pattern.compile("[^:@$]+:v?\\d[\\w.-]*");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{?([A-Za-z_]\\w*)");
    private static final Pattern REQUIRED_VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]*}");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(PASSWORD|SECRET|TOKEN|CREDENTIAL).*");
    private static final Pattern SECRET_IN_URL = Pattern.compile("(?i).*(password=|//[^/@]+:[^/@]+@).*");

    private final Path root;
    private final String text;
    private final Map<?, ?> content;

    private ComposeFile(Path root, String text) {
        this.root = root;
        this.text = text;
        this.content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    static ComposeFile of(Path root, String text) {
        return new ComposeFile(root, text);
    }

    static ComposeFile read(Path file) {
        try {
            return new ComposeFile(file.toAbsolutePath().getParent(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<?, ?> service(String name) {
        return map(services().get(name));
    }

    TreeSet<String> serviceNames() {
        var names = new TreeSet<String>();
        services().keySet().forEach(name -> names.add(name.toString()));
        return names;
    }

    Map<String, String> environment(String name) {
        return environment(service(name));
    }

    /** Every variable that the file takes from outside. */
    TreeSet<String> variables() {
        var withoutComments = text.replaceAll("(?m)^\\s*#.*", "").replace("$$", "");
        var names = new TreeSet<String>();
        VARIABLE.matcher(withoutComments).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    List<String> unpinnedImages() {
        return faults((name, service) -> Stream.of(Objects.toString(service.get("image")))
                .filter(not(PINNED.asMatchPredicate())));
    }

    List<String> withoutHealthCheck() {
        return faults((name, service) -> Stream.of(list(map(service.get("healthcheck")).get("test")))
                .filter(test -> test.isEmpty() || test.contains("NONE")).map(test -> "health check " + test));
    }

    List<String> literalSecrets() {
        return faults((name, service) -> environment(service).entrySet().stream()
                .filter(entry -> SECRET_NAME.matcher(entry.getKey()).matches()
                        ? !REQUIRED_VARIABLE.matcher(entry.getValue()).matches()
                        : SECRET_IN_URL.matcher(entry.getValue()).matches())
                .map(Map.Entry::getKey));
    }

    List<String> missingFiles() {
        return faults((name, service) -> Stream
                .concat(list(service.get("volumes")).stream().map(volume -> source(volume))
                        .filter(source -> source.startsWith(".") || source.startsWith("/")), dockerfile(service))
                .filter(path -> !Files.exists(root.resolve(path))));
    }

    List<String> undeclaredVolumes() {
        return faults((name, service) -> list(service.get("volumes")).stream().map(volume -> source(volume))
                .filter(source -> source.matches("\\w.*") && !map(content.get("volumes")).containsKey(source)));
    }

    List<String> unknownDependencies() {
        return faults((name, service) -> names(service.get("depends_on")).filter(not(services()::containsKey)));
    }

    List<String> openPorts() {
        return faults((name, service) -> list(service.get("ports")).stream().map(Object::toString)
                .filter(port -> !port.startsWith("127.0.0.1:")));
    }

    private List<String> faults(BiFunction<String, Map<?, ?>, Stream<String>> rule) {
        var faults = new ArrayList<String>();
        for (var name : serviceNames()) {
            rule.apply(name, service(name)).forEach(fault -> faults.add(name + ": " + fault));
        }
        return faults;
    }

    private Map<?, ?> services() {
        return map(content.get("services"));
    }

    private static Stream<String> dockerfile(Map<?, ?> service) {
        var build = map(service.get("build"));
        return build.isEmpty() ? Stream.of() : Stream.of(build.get("context") + "/" + build.get("dockerfile"));
    }

    private static Map<String, String> environment(Map<?, ?> service) {
        var environment = new TreeMap<String, String>();
        map(service.get("environment")).forEach((key, value) -> environment.put(key.toString(), String.valueOf(value)));
        return environment;
    }

    private static String source(Object volume) {
        return volume.toString().replaceFirst(":.*", "");
    }

    private static Stream<String> names(Object dependencies) {
        var names = dependencies instanceof Map<?, ?> conditions ? conditions.keySet() : list(dependencies);
        return names.stream().map(Object::toString);
    }

    private static Map<?, ?> map(Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
