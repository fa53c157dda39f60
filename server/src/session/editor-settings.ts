import { valueAt } from '#features/announced.ts';

/** What a user sets in the editor. It decides what is shown and when, never an outcome: that is the project file's. */
export interface EditorSettings {
  /** Whether notes that are not open are checked too. */
  readonly scope: 'openNotes' | 'workspace';
  /** Milliseconds without a change before diagnostics are pushed. */
  readonly debounce: number;
  readonly inlayHints: boolean;
  readonly codeLenses: boolean;
  readonly hovers: boolean;
}

/** The section of the editor's settings that is the server's. */
export const SETTINGS_SECTION = 'necessity';

const LONGEST_DEBOUNCE = 5_000;

export const DEFAULT_SETTINGS: EditorSettings = {
  scope: 'openNotes',
  debounce: 0,
  inlayHints: true,
  codeLenses: true,
  hovers: true,
};

/**
 * Reads the section `necessity` as an editor sent it, with or without its name around it. Whatever is absent or of
 * another shape has its default.
 */
export function readEditorSettings(sent: unknown): EditorSettings {
  const section = valueAt(sent, SETTINGS_SECTION) ?? sent;
  const isOn = (path: string): boolean => valueAt(section, path) !== false;
  const debounce = valueAt(section, 'diagnostics.debounce');
  return {
    scope: valueAt(section, 'diagnostics.scope') === 'workspace' ? 'workspace' : DEFAULT_SETTINGS.scope,
    debounce:
      typeof debounce === 'number' && debounce > 0
        ? Math.min(debounce, LONGEST_DEBOUNCE)
        : DEFAULT_SETTINGS.debounce,
    inlayHints: isOn('inlayHints.enabled'),
    codeLenses: isOn('codeLens.enabled'),
    hovers: isOn('hover.enabled'),
  };
}
