import { expect } from '@open-wc/testing';
import { cmpDefaults, followCmp } from '../../src/controllers/cmp.js';
import { gppPlatform, gppStub, tcfPlatform, tcfStub } from '../support/consent.js';
import { until } from '../support/mount.js';

const { interval } = cmpDefaults;
const stops: (() => void)[] = [];
let found = 0;

function heardOf(api: 'tcf' | 'gpp'): readonly Record<string, unknown>[] {
  const heard: Record<string, unknown>[] = [];
  found = 0;
  stops.push(followCmp(api, () => (found += 1), (said) => heard.push(said as Record<string, unknown>)));
  return heard;
}

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  cmpDefaults.interval = interval;
});

describe('following a consent platform', () => {
  it('hears nothing of a stub, and all of the platform that takes its place', async () => {
    await tcfStub();
    const heard = heardOf('tcf');
    expect([found, heard.length]).to.deep.equal([1, 0]);
    const platform = tcfPlatform();
    await platform.ask();
    await platform.answer(1);
    expect(heard.map(({ eventStatus }) => eventStatus)).to.deep.equal(['cmpuishown', 'useractioncomplete']);
  });

  it('waits for one that comes later', async () => {
    cmpDefaults.interval = 1;
    const heard = heardOf('gpp');
    expect(found).to.equal(0);
    gppStub();
    await until(() => found === 1);
    gppPlatform().setSignalStatus('ready' as never);
    expect(heard.at(-1)?.['eventName']).to.equal('signalStatus');
  });

  it('hears nothing once it has stopped, though the platform has not answered before', async () => {
    await tcfStub();
    const heard = heardOf('tcf');
    stops.splice(0).forEach((stop) => stop());
    await tcfPlatform().answer(1, 2);
    expect(heard).to.deep.equal([]);
  });

  it('asks by message where the platform is in a page around', async () => {
    await tcfStub();
    await tcfPlatform().answer(1, 2);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // In the frame runs a module of its own.
    frame.contentDocument!.open();
    frame.contentDocument!.write(
      `<script type="module">import { followCmp } from '${location.origin}/src/controllers/cmp.ts'; followCmp('tcf', () => undefined, ({ eventStatus, listenerId }) => parent.postMessage({ inFrame: eventStatus, listenerId }, '*'));</script>`,
    );
    frame.contentDocument!.close();
    const said = await new Promise<{ inFrame: string; listenerId: unknown }>((resolve) =>
      addEventListener('message', function hear({ data }: MessageEvent<{ inFrame?: string; listenerId: unknown }>) {
        if (data.inFrame === undefined) return;
        removeEventListener('message', hear);
        resolve({ inFrame: data.inFrame, listenerId: data.listenerId });
      }),
    );
    frame.remove();
    expect(said).to.deep.equal({ inFrame: 'tcloaded', listenerId: 0 });
  });
});
