package vn.tonghop.definition;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** On which line of a YAML text a JSON pointer lies, so that a message can send the writer there. */
final class YamlLines {
    private final Optional<Node> root;

    YamlLines(String yaml) {
        root = new Compose(LoadSettings.builder().setUseMarks(true).build()).composeString(yaml);
    }

    /** 1-based line of the deepest part of the path that exists; 1 for the whole text. */
    int of(String pointer) {
        Optional<Node> node = root;
        int line = 1;
        for (String step : pointer.split("/")) {
            if (step.isEmpty()) {
                continue;
            }
            node = node.flatMap(parent -> child(parent, step.replace("~1", "/").replace("~0", "~")));
            if (node.isEmpty()) {
                return line;
            }
            line = node.get().getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
        }
        return line;
    }

    private static Optional<Node> child(Node parent, String step) {
        if (parent instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(step))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
        }
        if (parent instanceof SequenceNode sequence && step.chars().allMatch(Character::isDigit)) {
            int index = Integer.parseInt(step);
            return index < sequence.getValue().size()
                    ? Optional.of(sequence.getValue().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
