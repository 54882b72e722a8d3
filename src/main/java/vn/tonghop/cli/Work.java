package vn.tonghop.cli;

import java.io.IOException;
import vn.tonghop.pipeline.OpenWorkspace;

/** What a command does in an open workspace; returns the exit code. */
@FunctionalInterface
interface Work {
    int in(OpenWorkspace workspace) throws IOException;
}
