import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import type { TokenAbilities } from './structure-abilities.ts';

/** What is coloured in a note. */
export type TokenKind =
  | 'heading'
  | 'label'
  | 'name'
  | 'attribute'
  | 'date'
  | 'quantity'
  | 'score'
  | 'code'
  | 'level'
  | 'drug'
  | 'unfilled'
  | 'comment'
  | 'suppression'
  | 'id';

interface Style {
  /** Types of the protocol, the best first: themes have colours for them. */
  readonly types: readonly string[];
  readonly modifiers: readonly string[];
}

/** Each kind has a pair of type and modifiers of its own, so that a theme can tell it from the others. */
const STYLES: Readonly<Record<TokenKind, Style>> = {
  heading: { types: ['namespace', 'class'], modifiers: ['definition'] },
  label: { types: ['property'], modifiers: [] },
  name: { types: ['variable'], modifiers: [] },
  attribute: { types: ['parameter'], modifiers: [] },
  date: { types: ['number'], modifiers: ['static'] },
  quantity: { types: ['number'], modifiers: [] },
  score: { types: ['number'], modifiers: ['readonly'] },
  code: { types: ['enumMember'], modifiers: [] },
  level: { types: ['enumMember'], modifiers: ['static'] },
  drug: { types: ['type'], modifiers: [] },
  unfilled: { types: ['keyword'], modifiers: [] },
  comment: { types: ['comment'], modifiers: [] },
  suppression: { types: ['comment'], modifiers: ['documentation'] },
  id: { types: ['decorator', 'macro'], modifiers: [] },
};

/** The types and modifiers that are sent: those of the styles that the client knows. */
export function tokenLegend({ types, modifiers }: TokenAbilities): SemanticTokensLegend {
  const styles = Object.values(STYLES);
  const usedTypes = styles.flatMap((it) => it.types.find((type) => types.includes(type)) ?? []);
  const usedModifiers = styles.flatMap((it) => it.modifiers.filter((one) => modifiers.includes(one)));
  return { tokenTypes: [...new Set(usedTypes)], tokenModifiers: [...new Set(usedModifiers)] };
}

/** A kind in the numbers of a legend; undefined where the client knows no type for it. */
export interface TokenCode {
  readonly type: number;
  /** One bit for each modifier. */
  readonly modifiers: number;
}

/** The numbers of a kind. */
export function tokenCode(kind: TokenKind, legend: SemanticTokensLegend): TokenCode | undefined {
  const style = STYLES[kind];
  const type = style.types.map((it) => legend.tokenTypes.indexOf(it)).find((it) => it >= 0);
  if (type === undefined) return undefined;
  const bits = style.modifiers.map((it) => legend.tokenModifiers.indexOf(it)).filter((it) => it >= 0);
  return { type, modifiers: bits.reduce((all, bit) => all | (1 << bit), 0) };
}
