import { HubConnectionBuilder, type IHttpConnectionOptions, LogLevel } from '@microsoft/signalr'
import type { DraftConnection, Frame } from './protocol'

/** One SignalR connection; the session makes a new one after each loss, so that a new sign-in is noticed. */
export function connectTo(hub: string, options: IHttpConnectionOptions = {}): DraftConnection {
  const connection = new HubConnectionBuilder().withUrl(hub, options).configureLogging(LogLevel.Critical).build()
  return {
    start: () => connection.start(),
    stop: () => connection.stop(),
    onClosed: handler => connection.onclose(() => handler()),
    join(draft, client, since, sink) {
      const subscription = connection.stream<Frame>('Join', draft, client, since).subscribe({
        next: frame => sink.next(frame),
        complete: () => sink.ended(),
        error: () => sink.ended(),
      })
      return () => subscription.dispose()
    },
    push: request => connection.invoke('Push', request),
    pull: (draft, version) => connection.invoke('Pull', draft, version),
    suggest: request => connection.invoke('Suggest', request),
    decide: (draft, verb, ids) => connection.invoke('Decide', draft, verb, ids),
    authorship: draft => connection.invoke('Authorship', draft),
    point: (draft, client, version, anchor, head) => connection.send('Point', draft, client, version, anchor, head),
    idle: (draft, client, idle) => connection.send('Idle', draft, client, idle),
  }
}
