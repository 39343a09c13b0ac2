package org.recoupe.importing;

import java.time.LocalDate;

/**
 * Where an import comes from.
 *
 * @param file the path of what was downloaded
 * @param member the file in it
 * @param format the format's name
 * @param sha256 of what was downloaded
 * @param importer the version of Recoupe
 * @param day when it was imported
 */
record Origin(String file, String member, String format, String sha256, String importer, LocalDate day) {}
