package gol.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.compiler.Session;
import gol.compiler.bytecode.BytecodeBackEnd;
import gol.compiler.lower.Unit;
import gol.stdlib.StandardLibrary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program pays for what it reaches of the library, not for what it imports. */
class LazyLibraryTest {
    private static Session loaded(String text) {
        Session session = Session.create(new StandardLibrary(), new BytecodeBackEnd.Factory());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertTrue(session.load(List.of(new Session.Source("main.go", bytes))).ok());
        session.prepare();
        return session;
    }

    private static List<String> packages(Session session) {
        List<String> paths = new ArrayList<>();
        session.program().units().forEach(u -> paths.add(u.pkg().path()));
        return paths;
    }

    @Test
    void importsOfImportsAreNotLoaded() {
        Session session =
                loaded("package main\nimport \"os\"\nfunc main() { os.Exit(len(os.Args)) }\n");
        assertEquals(List.of("os", "main"), packages(session).subList(0, 2));
        assertTrue(packages(session).size() <= 4, packages(session).toString());
    }

    @Test
    void declarationsAreParsedWhenTheyAreReached() {
        Session session =
                loaded("package main\nimport \"fmt\"\nfunc main() { fmt.Println(\"hello\") }\n");
        int parsed = 0;
        for (Unit unit : session.program().units()) {
            parsed += unit.library() ? unit.info().defs().size() : 0;
        }
        assertTrue(parsed > 0 && parsed <= 40, "identifiers defined: " + parsed);
    }
}
