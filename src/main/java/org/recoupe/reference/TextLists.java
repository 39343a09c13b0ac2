package org.recoupe.reference;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists of texts as bytes. */
final class TextLists {

    private TextLists() {}

    static byte[] toBytes(List<? extends Collection<String>> lists) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, lists.size());
        for (Collection<String> list : lists) {
            number(out, list.size());
            for (String text : list) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                number(out, bytes.length);
                out.writeBytes(bytes);
            }
        }
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int number) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    static List<List<String>> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<List<String>> lists = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            int size = in.getInt();
            List<String> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                int length = in.getInt();
                list.add(new String(bytes, in.position(), length, StandardCharsets.UTF_8));
                in.position(in.position() + length);
            }
            lists.add(list);
        }
        return lists;
    }
}
