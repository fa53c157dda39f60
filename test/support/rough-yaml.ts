/** Pieces that rough YAML is made of: its marks and blanks, and what may break it. */
export const YAML_PIECES: readonly string[] = [
  ...['a', ':', ' ', '\n', '- ', '? ', '[', ']', '{', '}', '"', "'", '|', '>', '#'],
  ...['&a', '&a ', '*a', '!', '!t ', '\r', '\0', '\t', '---\n'],
];
