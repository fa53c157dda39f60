import { commands, type ExtensionContext, l10n, ProgressLocation, Uri, window } from 'vscode';
import { blankCommands } from './commands/blanks.ts';
import { choosePoliciesCommand } from './commands/choose-policies.ts';
import { copyCommand } from './commands/copy-plain.ts';
import { explainCommand } from './commands/explain.ts';
import { fixCommand } from './commands/fix-criterion.ts';
import { newNoteCommand } from './commands/new-note.ts';
import { type CommandHost, registerNoteCommand } from './commands/note-commands.ts';
import { sampleCommand } from './commands/open-sample.ts';
import { CriteriaView } from './criteria/criteria-view.ts';
import type { Machine } from './machine.ts';
import { CurrentChecklist } from './note/current-checklist.ts';
import { CurrentNote } from './note/current-note.ts';
import { Hints } from './note/hints.ts';
import { lensesWithoutFocus } from './note/lenses.ts';
import { ReportFiles } from './report/report-files.ts';
import { ReportPanel } from './report/report-panel.ts';
import { Server } from './server/server.ts';
import { StatusItems } from './status/status-items.ts';

/**
 * The name under which the client library looks for a setting of its own, which could put words of notes into the output:
 * there is none of this name, so at the log level Trace it lists the messages without their content.
 */
export const CLIENT_ID = 'necessity-client';

/** What has to be ended in order, when the extension ends. */
interface Running {
  readonly server: Server;
  readonly files: ReportFiles;
}

let running: Running | undefined;

/** Starts the server and everything that shows what it says. Resolves when it runs, or when it is clear that it does not. */
export async function activateOn(machine: Machine, context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Necessity', { log: true });
  const server = new Server(machine.makeClient(context), output);
  const note = new CurrentNote();
  const current = new CurrentChecklist(note, server);
  const hints = new Hints(note, server);
  const view = new CriteriaView(current, context.workspaceState);
  const files = new ReportFiles(server, context.globalStorageUri);
  const host: CommandHost = { server, note, reported: () => report.note };
  const report = new ReportPanel({
    server,
    current,
    folder: Uri.joinPath(context.extensionUri, 'client', 'dist', 'report'),
    save: (uri) => void files.save(uri),
    print: (uri) => void files.print(uri),
  });
  running = { server, files };
  context.subscriptions.push(
    output,
    server,
    note,
    current,
    hints,
    report,
    view,
    new StatusItems(current, server, machine.readsFiles),
    lensesWithoutFocus(server),
    ...blankCommands(host, { hints, current }),
    copyCommand(host),
    fixCommand(host, view),
    explainCommand(host, current),
    choosePoliciesCommand(host),
    newNoteCommand(host),
    sampleCommand(context.extensionUri),
    registerNoteCommand('necessity.showReport', host, (document) => report.show(document)),
    registerNoteCommand('necessity.saveReport', host, (document) => files.save(document.uri)),
    registerNoteCommand('necessity.printReport', host, (document) => files.print(document.uri)),
    commands.registerCommand('necessity.restart', () => withNotice(server.restart())),
    commands.registerCommand('necessity.showOutput', () => output.show(true)),
    ...machine.register(context),
  );
  await Promise.all([withNotice(server.start()), files.forgetOld()]);
}

/** Stops the server and deletes the reports that were printed; resolves when it is done. */
export async function deactivate(): Promise<void> {
  const ending = running;
  running = undefined;
  await Promise.all([ending?.server.stop(), ending?.files.forgetPrinted()]);
}

/** Says in the status bar that the server starts, and what is wrong where it cannot be started. */
async function withNotice(starting: Promise<void>): Promise<void> {
  const title = l10n.t('Necessity is starting');
  try {
    await window.withProgress({ location: ProgressLocation.Window, title }, () => starting);
  } catch {
    const show = l10n.t('Show Output');
    const message = l10n.t('The Necessity server could not be started: notes are not checked.');
    void window.showErrorMessage(message, show).then((answer) => {
      if (answer === show) void commands.executeCommand('necessity.showOutput');
    });
  }
}
