package org.midad.platform;

import java.util.Map;

/** A request that is understood and not carried out; becomes the {@link Problem} of its key. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient Object[] args;
    private final transient Map<String, Object> members;

    public Refusal(int status, String key, Object... args) {
        this(status, key, Map.of(), args);
    }

    /** @param members further members of the problem, in the order they are to be read */
    public Refusal(int status, String key, Map<String, Object> members, Object... args) {
        super(key);
        this.status = status;
        this.key = key;
        this.members = members;
        this.args = args.clone();
    }

    /** What does not exist and what one may not see are the same to whoever asks. */
    public static Refusal notFound() {
        return new Refusal(404, "http-404");
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Map<String, Object> members() {
        return members;
    }

    public Object[] args() {
        return args.clone();
    }
}
