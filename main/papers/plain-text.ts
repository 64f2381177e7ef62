/** Text that needs none of the algorithms of the world's scripts: most sentences of a paper. */

/** One character is one cluster, left to right, and no letter changes with those beyond a space. */
export const plainText = /^[\u0020-\u024f\u1e00-\u1eff\u2010-\u2027]*$/u;

/** Words with the space that follows them; the parts together are the text. */
export const plainWords = (text: string): readonly string[] => text.match(/[^ ]+ ?| /g) ?? [];
