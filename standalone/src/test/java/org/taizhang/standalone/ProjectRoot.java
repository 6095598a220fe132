package org.taizhang.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

final class ProjectRoot {

    private ProjectRoot() {}

    static Path path() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
