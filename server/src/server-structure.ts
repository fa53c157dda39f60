import type { Abilities } from '#features/abilities.ts';
import { definition } from '#features/definition.ts';
import { documentHighlights } from '#features/document-highlight.ts';
import { documentLinks } from '#features/document-links.ts';
import { documentSymbols } from '#features/document-symbols.ts';
import { foldingRanges } from '#features/folding-range.ts';
import { placeInPack } from '#features/pack-place.ts';
import { toSpan } from '#features/ranges.ts';
import { references } from '#features/references.ts';
import { selectionRanges } from '#features/selection-range.ts';
import { semanticTokens } from '#features/semantic-tokens.ts';
import { TokenHistory } from '#features/token-history.ts';
import { workspaceSymbols } from '#features/workspace-symbols.ts';
import type { Pack } from '#policy/pack.ts';
import type {
  Connection,
  Location,
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
} from 'vscode-languageserver';
import type { Analysis } from './analysis.ts';
import type { PackText } from './session/host.ts';
import { type NoteHandlers, noteHandlers } from './session/note-handlers.ts';

/** What the requests need of the session. */
export interface NoteHost {
  /** The analysis of an open note's current version; undefined for what is not open or no note. */
  readonly analysisOf: (uri: string) => Analysis | undefined;
  readonly openUris: () => readonly string[];
  readonly abilities: () => Abilities;
  readonly packs: () => readonly Pack[];
  /** The file of the pack of that id; undefined where there is none. */
  readonly packFile: (id: string) => PackText | undefined;
  /** The address of the page about a criterion; undefined where the client can't open one. */
  readonly pageOf: (id: string) => string | undefined;
  readonly guard: <P, R>(request: string, handler: (params: P) => R, fallback: R) => (params: P) => R;
}

/** The requests about the outline, folding, colours and ways through a note. */
export class StructureRequests {
  readonly #host: NoteHost;
  readonly #on: NoteHandlers;
  readonly #tokens = new TokenHistory();

  constructor(host: NoteHost) {
    this.#host = host;
    this.#on = noteHandlers(host);
  }

  /** Registers the handlers. */
  listen(connection: Connection): void {
    this.#listenForShape(connection);
    this.#listenForTokens(connection);
    this.#listenForWays(connection);
  }

  /** Nothing of a closed note is kept. */
  forget(uri: string): void {
    this.#tokens.forget(uri);
  }

  #listenForShape(connection: Connection): void {
    const { abilities, guard } = this.#host;
    connection.onDocumentSymbol(
      this.#on('textDocument/documentSymbol', [], (note, { textDocument: { uri } }) =>
        documentSymbols(note, { uri, abilities: abilities() }),
      ),
    );
    connection.onWorkspaceSymbol(
      guard('workspace/symbol', ({ query }) => workspaceSymbols(this.#openNotes(), query), []),
    );
    connection.onFoldingRanges(
      this.#on('textDocument/foldingRange', [], (note) => foldingRanges(note, abilities())),
    );
    connection.onSelectionRanges(
      this.#on('textDocument/selectionRange', [], (note, { positions }) => selectionRanges(note, positions)),
    );
  }

  #listenForTokens({ languages: { semanticTokens: requests } }: Connection): void {
    const none: SemanticTokens = { data: [] };
    requests.on(
      this.#on('textDocument/semanticTokens/full', none, (note, { textDocument: { uri } }) =>
        this.#tokens.full(uri, this.#tokensOf(note)),
      ),
    );
    requests.onDelta(
      this.#on<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
        'textDocument/semanticTokens/full/delta',
        none,
        (note, { textDocument: { uri }, previousResultId }) =>
          this.#tokens.delta(uri, previousResultId, this.#tokensOf(note)),
      ),
    );
    requests.onRange(
      this.#on('textDocument/semanticTokens/range', none, (note, { range }) => ({
        data: this.#tokensOf(note, range),
      })),
    );
  }

  #listenForWays(connection: Connection): void {
    const { abilities } = this.#host;
    const packLocation = (id: string): Location | undefined => this.#packLocation(id);
    connection.onDocumentLinks(
      this.#on('textDocument/documentLink', [], (note) =>
        documentLinks(note, { abilities: abilities(), pageOf: (id) => this.#targetOf(id) }),
      ),
    );
    connection.onDocumentHighlight(
      this.#on('textDocument/documentHighlight', [], (note, { position }) =>
        documentHighlights(note, position),
      ),
    );
    connection.onDefinition(
      this.#on('textDocument/definition', [], (note, { position }) =>
        definition(note, position, { abilities: abilities(), packLocation }),
      ),
    );
    connection.onReferences(
      this.#on('textDocument/references', [], (note, { textDocument: { uri }, position, context }) =>
        references(note, position, { uri, includeDeclaration: context.includeDeclaration, packLocation }),
      ),
    );
  }

  #openNotes(): readonly { readonly uri: string; readonly analysis: Analysis }[] {
    const { openUris, analysisOf } = this.#host;
    return openUris().flatMap((uri) => {
      const analysis = analysisOf(uri);
      return analysis === undefined ? [] : [{ uri, analysis }];
    });
  }

  #tokensOf(note: Analysis, range?: Range): number[] {
    const { tokens } = this.#host.abilities().structure;
    if (tokens === undefined) return [];
    return semanticTokens(note, tokens, range && toSpan(note.lines, range));
  }

  /** The page of a criterion, the file of a pack. */
  #targetOf(id: string): string | undefined {
    return id.includes('/') ? this.#host.pageOf(id) : this.#packLocation(id)?.uri;
  }

  /** In the file of its pack; where that did not come with the server, the page about it. */
  #packLocation(id: string): Location | undefined {
    const [packId = '', name] = id.split('/');
    const pack = this.#host.packs().find((it) => packId === it.id || packId === `${it.id}@${it.version}`);
    if (pack === undefined || (name !== undefined && !pack.criteria.some((it) => it.id === id)))
      return undefined;
    const file = this.#host.packFile(pack.id);
    if (file !== undefined) return { uri: file.uri, range: placeInPack(file.yaml, name) };
    const page = this.#host.pageOf(id);
    return page === undefined ? undefined : { uri: page, range: placeInPack('', undefined) };
  }
}
