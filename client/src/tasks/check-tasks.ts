import {
  l10n,
  ProcessExecution,
  Task,
  TaskGroup,
  type TaskDefinition,
  type TaskProvider,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

/** The type of the tasks, as `contributes.taskDefinitions` and a user's tasks.json name it. */
export const TASK_TYPE = 'necessity';
const MATCHER = '$necessity';

/** One task for each folder: the command line checks every note of it, and what it finds is shown as problems. */
export function checkTasks(commandLine: string): TaskProvider {
  return {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter((it) => it.uri.scheme === 'file')
        .map((it) => taskFor({ type: TASK_TYPE }, it, commandLine)),
    resolveTask: (task) => {
      const folder = typeof task.scope === 'object' ? task.scope : workspace.workspaceFolders?.[0];
      return folder && taskFor(task.definition, folder, commandLine);
    },
  };
}

function taskFor(definition: TaskDefinition, folder: WorkspaceFolder, commandLine: string): Task {
  const path: unknown = definition['path'];
  const args = [
    commandLine,
    'check',
    typeof path === 'string' && path !== '' ? path : '.',
    '--quiet',
    '--no-color',
  ];
  // The program that runs extensions is Node, or Electron that is told to be Node.
  const run = new ProcessExecution(process.execPath, args, {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new Task(
    definition,
    folder,
    l10n.t('check the notes of this folder'),
    TASK_TYPE,
    run,
    MATCHER,
  );
  task.group = TaskGroup.Test;
  task.presentationOptions = { clear: true };
  return task;
}
