package org.midad.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/content/v1/sites/open/articles",
                "/a%20b",
                "/%D8%B3%D9%84%D8%A7%D9%85",
                "/a.b/..c/.well-known",
                "/content/Ø³",
                "/a..",
                "/%2E.x",
                "*",
                "/a?",
                "/a?b=c;d&e=%2F..%2f&f[]=/../?",
                "/~a-b_c!$&'()*+,=:@"
            })
    void plain_paths_pass(String path) {
        assertThat(PathGuard.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a;b", "/a%3Bb", "/a%3bb", "/a%2Fb", "/a%2fb", "/a\\b", "/a%5cb", "/a%25b", "/a%00", "/a%1F", "/a%7f",
                "/a\u0001", "/a\u007f", "/%", "/%4", "/%g1", "/%1g", "/../a", "/a/..", "/a/./b", "/%2e%2E/a", "/.%2e"
            })
    void paths_with_two_readings_do_not(String path) {
        assertThat(PathGuard.isPlain(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Ø³",
                "/content/v1?q=Ø³",
                "/a b",
                "/a\"b",
                "/a<b",
                "/a>b",
                "/a^b",
                "/a`b",
                "/a{b",
                "/a|b",
                "/a}b",
                "/a[b",
                "/a#b",
                "/a?b c",
                "/a?b<c",
                "/a?b#c",
                "/a?b\\c",
                "/a?%",
                "/a?%2",
                "/a?%2g",
                "/a?\u0001",
                "/a?\u007f",
                "/a%2?0",
                "/..?a",
                "/a/.?b"
            })
    void what_is_no_address_does_not(String address) {
        assertThat(PathGuard.isPlain(address)).isFalse();
    }
}
