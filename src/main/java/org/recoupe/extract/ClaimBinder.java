package org.recoupe.extract;

import java.util.List;

/** Binds the mentions of a passage into claims of one kind. */
interface ClaimBinder {

    /** The claims of that kind in the frame's passage, in any order. */
    List<ClaimDraft> bind(Frame frame);
}
