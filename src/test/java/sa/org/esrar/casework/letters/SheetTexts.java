package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.List;

/** The texts of a part of a paper. */
final class SheetTexts {

    private SheetTexts() {}

    static List<String> of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(paragraph.text());
        } else if (block instanceof Block.Heading heading) {
            return List.of(heading.text());
        } else if (block instanceof Block.Title title) {
            return List.of(title.text());
        } else if (block instanceof Block.Bullets bullets) {
            return bullets.items();
        } else if (block instanceof Block.Table table) {
            List<String> all = new ArrayList<>(table.headings());
            table.rows().forEach(all::addAll);
            return all;
        } else if (block instanceof Block.Facts facts) {
            return facts.facts().stream()
                    .flatMap(fact -> List.of(fact.name(), fact.value()).stream())
                    .toList();
        } else if (block instanceof Block.Quote quote) {
            return List.of(quote.text());
        } else if (block instanceof Block.Note note) {
            return List.of(note.text());
        } else if (block instanceof Block.Lines lines) {
            return List.of(lines.name());
        } else if (block instanceof Block.Cells cells) {
            return List.of(cells.name());
        } else if (block instanceof Block.Ticks ticks) {
            List<String> all = new ArrayList<>(ticks.options());
            all.add(ticks.name());
            return all;
        } else if (block instanceof Block.Signatures signatures) {
            return signatures.names();
        } else if (block instanceof Block.PageCount pages) {
            return List.of(pages.name());
        } else if (block instanceof Block.Address address) {
            return address.lines();
        }
        throw new IllegalArgumentException(block.getClass().getName());
    }
}
