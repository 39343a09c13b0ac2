package org.recoupe.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A public test set that the program is measured on. */
interface Benchmark {

    /** Its name: that of its folder, or what it consists of. */
    String set();

    /** What it needs in the folder of the sets; an empty path for a set that needs nothing. */
    Path needs();

    /** What is measured in the set of that folder; everything read otherwise than the gold has it goes to the misses. */
    List<Measure> run(Path folder, Program program, Misses misses) throws IOException;
}
