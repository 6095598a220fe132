package org.taizhang.runtime.message;

import java.util.HashMap;
import java.util.Map;

import org.taizhang.api.message.TemplateName;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;

/**
 * The sentence of a kind of message, in Mustache: text, names of {@link TemplateName} in double braces, and sections
 * that stand where a name has something to say, or has nothing. It can do nothing else, whoever wrote it.
 */
public final class MessageTemplate {

    /** Characters that one may have. */
    public static final int LONGEST = 500;

    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false).defaultValue("")
            .emptyStringIsFalse(true);

    private final Template template;

    private MessageTemplate(Template template) {
        this.template = template;
    }

    /** @throws IllegalArgumentException where it cannot be read, or names what is none; its message says which part */
    public static MessageTemplate parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("");
        }
        try {
            Template template = COMPILER.compile(text);
            template.visit(new NamesOnly());
            return new MessageTemplate(template);
        } catch (MustacheException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The sentence. What is left out of the words is empty; what is "" is missing where a section asks for it. */
    public String with(Map<TemplateName, Object> words) {
        Map<String, Object> named = new HashMap<>();
        words.forEach((name, word) -> {
            named.put(name.zh(), word);
            named.put(name.en(), word);
        });
        return template.execute(named);
    }

    private static final class NamesOnly implements Mustache.Visitor {

        @Override
        public void visitText(String text) {
            // A name that is not closed would stand in every message as it was typed.
            if (text.contains("{{") || text.contains("}}")) {
                throw new IllegalArgumentException(text.strip());
            }
        }

        @Override
        public void visitVariable(String name) {
            require(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new IllegalArgumentException("> " + name);
        }

        @Override
        public boolean visitSection(String name) {
            require(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            require(name);
            return true;
        }

        private static void require(String name) {
            if (TemplateName.of(name).isEmpty()) {
                throw new IllegalArgumentException(name);
            }
        }
    }
}
