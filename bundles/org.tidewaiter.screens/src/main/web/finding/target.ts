import type { FindingFile, Party, Status, WorklistRow } from '../core/types';

/** A finding as the officer sees it at the moment of an act. */
export interface Target {
  id: string;
  rule: string;
  subject: Party;
  version: number;
  status: Status;
  assignee: string | null;
}

export const targetOf = (row: WorklistRow): Target => ({
  id: row.id, rule: row.rule, subject: row.subject, version: row.state.version, status: row.state.status,
  assignee: row.state.assignee ?? null,
});

export const targetOfFile = (file: FindingFile): Target => ({
  id: file.state.id, rule: file.finding.rule, subject: file.parties[0] ?? file.finding.subject, version: file.state.version,
  status: file.state.status, assignee: file.state.assignee ?? null,
});
