package org.midad.local;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL refuses to run as root: here is what to put before its commands so that it isn't. */
final class Unprivileged {

    private static final String NOBODY = "65534";
    private static final List<String> OWN_USER_NAMESPACE = List.of("unshare", "--user");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** For a server whose programs are in one folder and whose data in another, which is made. */
    static Unprivileged forServer(Path programs, Path data) {
        Folders.made(data);
        if (new UnixSystem().getUid() != 0) {
            return new Unprivileged(List.of());
        }
        if (Command.works(join(OWN_USER_NAMESPACE, List.of("true")))) {
            return new Unprivileged(OWN_USER_NAMESPACE);
        }
        // Containers often forbid new user namespaces; a change of user needs folders that others may enter.
        if (Command.works(join(AS_NOBODY, List.of("test", "-x", programs + "/postgres")))) {
            Command.run(Path.of("/"), Map.of(), List.of("chown", "-R", NOBODY + ":" + NOBODY, data.toString()));
            if (Command.works(join(AS_NOBODY, List.of("test", "-w", data.toString())))) {
                return new Unprivileged(AS_NOBODY);
            }
        }
        throw new StackFailure(
                "PostgreSQL does not run as root, and this machine lets root neither make a user namespace"
                        + " (unshare) nor run as 'nobody' in " + data
                        + ". Run ./midad as a normal user, or set MIDAD_HOME and"
                        + " MIDAD_PARTS to folders below one that everybody may enter, such as /var/lib/midad.");
    }

    List<String> command(List<String> command) {
        return join(prefix, command);
    }

    private static List<String> join(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
