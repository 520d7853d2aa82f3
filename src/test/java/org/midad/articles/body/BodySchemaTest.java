package org.midad.articles.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.platform.CanonicalJson;
import org.midad.platform.Finding;
import org.midad.platform.InputError;

class BodySchemaTest {

    private static final String IMAGE = "0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11";

    /** JSON in single quotes. */
    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .build()
                    .readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> findings(String body) {
        var error = catchThrowableOfType(InputError.class, () -> Body.parse(json(body)));
        return error == null ? List.of() : error.findings();
    }

    private static List<String> pointers(String body) {
        return findings(body).stream().map(Finding::pointer).toList();
    }

    private static String paragraph(String members) {
        return "[{'_type':'block','_key':'a'," + members + "}]";
    }

    private static String linkTo(String href) {
        var block = json(paragraph("'children':[],'markDefs':[{'_type':'link','_key':'l','href':''}]"));
        ((ObjectNode) block.at("/0/markDefs/0")).put("href", href);
        return block.toString();
    }

    @Test
    void every_kind_of_block_comes_back_as_it_was_sent() throws IOException {
        var sent = json("""
                [{'_type':'block','_key':'a','style':'h2','children':[{'_type':'span','_key':'s','text':'سلام','marks':[]}],'markDefs':[]},
                 {'_type':'block','_key':'b','style':'normal','listItem':'number','level':2,'dir':'ltr','lang':'en-GB',
                  'children':[{'_type':'span','text':'Hello','marks':['strong','l1']}],
                  'markDefs':[{'_type':'link','_key':'l1','href':'https://example.org/سلام?a=b#c'}]},
                 {'_type':'image','_key':'c','image':'%s','caption':'في القاهرة','alt':'','credit':'AFP','focalPoint':{'x':0.5,'y':0.25}},
                 {'_type':'embed','_key':'d','url':'https://www.youtube.com/watch?v=1','provider':'youtube'},
                 {'_type':'table','_key':'e','rows':[['العام','العدد'],['٢٠٢٦','7']]},
                 {'_type':'pullQuote','_key':'f','text':'لن نعود','attribution':'الوزير'},
                 {'_type':'divider','_key':'g'},
                 {'_type':'notice','_key':'h','kind':'correction','text':'صحّحنا الرقم'}]""".formatted(IMAGE));
        assertThat(CanonicalJson.text(Body.parse(sent).toJson())).isEqualTo(CanonicalJson.text(sent));
    }

    @Test
    void what_may_be_left_out_is_filled_in() {
        var body = Body.parse(json(paragraph("'listItem':'bullet','children':[{'_type':'span','text':'x'}]")));
        assertThat(body.toJson()).isEqualTo(json("""
                [{'_type':'block','_key':'a','style':'normal','listItem':'bullet','level':1,
                  'children':[{'_type':'span','text':'x','marks':[]}],'markDefs':[]}]"""));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_its_place() {
        assertThat(pointers("""
                [{'_type':'block','_key':'a','style':'h1','children':[
                   {'_type':'span','text':'x','marks':['strong','nowhere']},{'_type':'button'},{'_type':'span','text':1,'colour':'red'}]},
                 {'_type':'block','_key':'a','children':[]},
                 {'_type':'video','_key':'c'},
                 {'_type':'divider'},
                 'text']"""))
                .containsExactlyInAnyOrder(
                        "/body/0/style",
                        "/body/0/children/0/marks/1",
                        "/body/0/children/1/_type",
                        "/body/0/children/1/text",
                        "/body/0/children/2/colour",
                        "/body/0/children/2/text",
                        "/body/1/_key",
                        "/body/2/_type",
                        "/body/3/_key",
                        "/body/4");
    }

    @Test
    void a_pointer_escapes_slash_and_tilde() {
        assertThat(pointers("[{'_type':'divider','_key':'a','a/b~c':1}]")).containsExactly("/body/0/a~1b~0c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'style':'h1','children':[]                                          | /body/0/style",
                "'style':1,'children':[]                                             | /body/0/style",
                "'markDefs':[]                                                       | /body/0/children",
                "'children':{}                                                       | /body/0/children",
                "'children':[],'level':1                                             | /body/0/level",
                "'children':[],'listItem':'square'                                   | /body/0/listItem",
                "'children':[],'listItem':'bullet','level':0                         | /body/0/level",
                "'children':[],'listItem':'bullet','level':11                        | /body/0/level",
                "'children':[],'listItem':'bullet','level':1.5                       | /body/0/level",
                "'children':[],'dir':'auto'                                          | /body/0/dir",
                "'children':[],'lang':'ar_EG'                                        | /body/0/lang",
                "'children':[],'onclick':'x'                                         | /body/0/onclick",
                "'children':[{'_type':'span','text':'x','marks':['em','em']}]        | /body/0/children/0/marks/1",
                "'children':[{'_type':'span','text':'x','marks':[1]}]                | /body/0/children/0/marks/0",
                "'children':[{'_type':'span','text':'x','marks':['underline']}]      | /body/0/children/0/marks/0",
                "'children':[{'_type':'span','text':'a\\u0000'}]                      | /body/0/children/0/text",
                "'children':[{'_type':'span','text':'a'},{'_type':'span','text':'\u202eb'}] | /body/0/children/1/text",
                "'children':[],'markDefs':[{'_type':'link','href':'/a'}]             | /body/0/markDefs/0/_key",
                "'children':[],'markDefs':[{'_type':'link','_key':'em','href':'/a'}] | /body/0/markDefs/0/_key",
                "'children':[],'markDefs':[{'_type':'link','_key':'k'}]              | /body/0/markDefs/0/href",
                "'children':[],'markDefs':[{'_type':'file','_key':'k','href':'/a'}]  | /body/0/markDefs/0/_type",
                "'children':[],'markDefs':[{'_type':'link','_key':'k','href':'/a','target':'_blank'}] | /body/0/markDefs/0/target",
            })
    void a_paragraph_of_another_schema_is_refused(String members, String pointer) {
        assertThat(pointers(paragraph(members))).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'_type':'image','image':'7'                                          | /body/0/image",
                "'_type':'image'                                                      | /body/0/image",
                "'_type':'image','image':'%s','src':'x'                               | /body/0/src",
                "'_type':'image','image':'%s','caption':7                             | /body/0/caption",
                "'_type':'image','image':'%s','focalPoint':{'x':0.5,'y':1.01}         | /body/0/focalPoint/y",
                "'_type':'image','image':'%s','focalPoint':{'x':0.5}                  | /body/0/focalPoint/y",
                "'_type':'image','image':'%s','focalPoint':[0,1]                      | /body/0/focalPoint",
                "'_type':'embed','url':'http://youtube.com/a','provider':'youtube'    | /body/0/url",
                "'_type':'embed','url':'https://youtube.com.evil.org/','provider':'youtube' | /body/0/url",
                "'_type':'embed','url':'https://vimeo.com/1','provider':'youtube'     | /body/0/url",
                "'_type':'embed','url':'https://example.org/','provider':'example'    | /body/0/provider",
                "'_type':'embed','provider':'youtube'                                 | /body/0/url",
                "'_type':'table'                                                      | /body/0/rows",
                "'_type':'table','rows':[['a','b'],['c']]                             | /body/0/rows/1",
                "'_type':'table','rows':[[]]                                          | /body/0/rows/0",
                "'_type':'table','rows':[['a',1]]                                     | /body/0/rows/0/1",
                "'_type':'pullQuote','text':' ','attribution':'x'                     | /body/0/text",
                "'_type':'pullQuote','text':'a'                                       | /body/0/attribution",
                "'_type':'divider','text':'a'                                         | /body/0/text",
                "'_type':'notice','kind':'joke','text':'a'                            | /body/0/kind",
                "'_type':'notice','text':'a'                                          | /body/0/kind",
                "'_type':'Block','children':[]                                        | /body/0/_type",
                "'children':[]                                                        | /body/0/_type",
            })
    void a_custom_block_of_another_schema_is_refused(String members, String pointer) {
        assertThat(pointers("[{'_key':'a'," + members.replace("%s", IMAGE) + "}]"))
                .startsWith(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "__proto__", "a b", "مفتاح", "a\n"})
    void a_key_is_of_a_small_alphabet(String key) {
        var block = json("[{'_type':'divider'}]");
        ((ObjectNode) block.get(0)).put("_key", key);
        assertThat(pointers(block.toString())).containsExactly("/body/0/_key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTPS://example.org:8443/a?b=c&d='e'#f",
                "http://موقع.وزارة-الاتصالات.مصر/سلام",
                "https://en.wikipedia.org/wiki/Naguib_Mahfouz_(author)",
                "mailto:desk@example.org?subject=a",
                "tel:+20-2-555",
                "/politics/سلام",
                "/",
                "#top",
                "midad:article/" + IMAGE,
            })
    void a_plain_address_may_be_linked_to(String href) {
        assertThat(findings(linkTo(href))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https:/evil.example",
                "https:///evil.example",
                "https://bank.example@evil.example/",
                "https://user:pw@evil.example/",
                "https://ex ample.org/",
                "https://example.org/\u202egpj.exe",
                "https://exam\u200bple.org/",
                "https://example.org\u00a0/",
                "https://%65vil.example/",
                "https://[::1]/",
                "https://",
                "https://.",
                "mailto:a@b@c",
                "mailto:a@b?subject=x%0d%0aBcc:c",
                "mailto:",
                "tel:call me",
                "midad:article/7",
                "midad:draft/" + IMAGE,
                "page.html",
                "www.example.org",
                "https://example.org/\"onclick=",
                "https://example.org/<b>",
                "https://example.org/\ud83d",
            })
    void a_tricky_address_is_refused(String href) {
        assertThat(pointers(linkTo(href))).containsExactly("/body/0/markDefs/0/href");
    }

    @Test
    void a_user_name_before_the_host_is_called_by_its_name() {
        assertThat(findings(linkTo("https://bank.example@evil.example/")))
                .extracting(finding -> finding.detail().in(Locale.ENGLISH))
                .containsExactly("Must not name a user before the host.");
    }

    @Test
    void an_isolate_may_span_runs_of_one_paragraph() {
        assertThat(
                        findings(
                                paragraph(
                                        "'children':[{'_type':'span','text':'قال \u2068Bob'},{'_type':'span','text':'\u2069 نعم','marks':['em']}]")))
                .isEmpty();
    }

    @Test
    void a_body_has_2000_blocks_at_most() {
        assertThat(findings(dividers(2_000))).isEmpty();
        assertThat(findings(dividers(2_001))).extracting(Finding::pointer).containsExactly("/body");
    }

    private static String dividers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'_type':'divider','_key':'k" + i + "'}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void a_body_that_is_no_list_is_refused() {
        assertThat(pointers("{}")).containsExactly("/body");
        assertThat(pointers("'text'")).containsExactly("/body");
    }

    @Test
    void a_flood_of_errors_is_cut_at_100() {
        assertThat(findings("[" + "1,".repeat(1_000) + "1]")).hasSize(100);
    }
}
