// Acts that ask for the passphrase once more: the small window asks, then the act is tried again.
// Must not see the passphrase: it is typed in a window of its own.

import { Failure, host } from "../../host";
import type { Act } from "./acts";

/** Runs the action; where the program wants the passphrase first, it is asked for and the action runs once more.
 *  `act` is what it is asked for; `onasking` hears when the small window stands and when it is gone. */
export async function authenticated<T>(action: () => Promise<T>, act?: Act, onasking?: (asking: boolean) => void): Promise<T> {
  try {
    return await action();
  } catch (thrown) {
    if (Failure.from(thrown).code !== "authentication_needed") throw thrown;
    onasking?.(true);
    const { granted } = await host.call("authenticate.ask", act ? { act } : {}).finally(() => onasking?.(false));
    if (!granted) throw thrown;
    return action();
  }
}
