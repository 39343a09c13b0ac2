package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain front matter is read as a YAML parser reads it. */
class FrontMatterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Un titre",
                "title: Un titre  ",
                "title: \"Bakou : un titre\"",
                "title: L'Arménie et « ses » voisins, à l’ouest",
                "title: \"a\" b: c",
                "title: 'it''s'",
                "title: what # a comment",
                "title: C#",
                "title: note:this",
                "title: https://example.org/a?b=c&d",
                "published: 2024-08-19",
                "published: 2024-08-19\nlang: no",
                "published: 2024-08-19\r\nlang: fr\r\ntitle: B",
                "lang: fr\nlang: en",
                "count: 012",
                "title: null",
                "title: Yes",
                "title: yes indeed",
                "title: [a, b]",
                "title: a\n  b",
                "title: a\tb",
                "title: \"a\\nb\"",
                "title: é",
                "title: \"\"",
                "title:",
            })
    void isReadAsYaml(String yaml) throws Exception {
        String wanted;
        try {
            wanted = new YAMLMapper().readTree(yaml).toString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            wanted = "no YAML";
        }
        String found;
        try {
            found = FrontMatter.read("a.md", yaml).toString();
        } catch (UnreadableArticle e) {
            found = "no YAML";
        }
        assertThat(found).isEqualTo(wanted);
    }
}
