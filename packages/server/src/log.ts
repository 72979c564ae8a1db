/** One thing that happened, without personal values. `error` is for the process's own log. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  event: string;
  endpoint?: string;
  requestId?: string;
  error?: unknown;
}
