import { TransmissionKind } from '@binhan/contract';
import type { Server } from '@binhan/server';
import { type Chaos, noChaos } from '@binhan/testkit';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { DemoNational } from './national';

/** Records the page shows, newest first. */
const SHOWN = 40;

const shares = [
  ['drop', 'Mất gói · Lost'],
  ['delay', 'Đến muộn 60 giây · 60 s late'],
  ['double', 'Đến hai lần · Doubled'],
  ['reorder', 'Đảo thứ tự · Reordered'],
  ['fail', 'Trả lời lỗi 503 · Answered 503'],
] as const satisfies readonly (readonly [keyof Chaos, string])[];

/** What the simulated national platform holds, and its faults to switch on. Never in production. */
export function nationalPage(server: Server, { platform, work }: DemoNational): Hono {
  const app = new Hono();
  const here = '/demo/national';

  app.get(here, (context) => {
    const records = platform.records();
    return context.html(
      html`<!doctype html>
        <html lang="vi">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>Trục quốc gia giả lập – Bình An</title>
            <link rel="stylesheet" href="/demo/style.css" />
          </head>
          <body>
            <p><a href="/demo">← Trình diễn · Demonstration</a></p>
            <h1>Trục quốc gia giả lập <small>Simulated national platform</small></h1>
            <p>
              Bên kia của việc trao đổi, ngay trong tiến trình này: nhận, giữ, xác nhận. · The other side of
              the exchange, in this very process: it takes, holds and acknowledges.
              <a href="/admin/exchange">Sổ gửi của ta · Our ledger</a>
            </p>
            <form method="post" action="${here}/work">
              <p>
                Đang giữ <strong>${records.length}</strong> bản ghi, trên đường
                <strong>${platform.underWay()}</strong>. · Holds ${records.length} records,
                ${platform.underWay()} under way.
              </p>
              <button>Gửi và nhận ngay · Send and take now</button>
            </form>
            <h2>Sự cố <small>Faults</small></h2>
            <form method="post" action="${here}/faults">
              ${shares.map(
                ([name, label]) =>
                  html`<p>
                    <label
                      >${label}
                      <select name="${name}">
                        ${[0, 0.1, 0.3, 0.5, 1].map(
                          (share) =>
                            html`<option value="${share}" ${platform.chaos[name] === share ? 'selected' : ''}>
                              ${share * 100} %
                            </option>`,
                        )}
                      </select></label
                    >
                  </p>`,
              )}
              <p>
                <label
                  ><input type="checkbox" name="down" value="yes" ${platform.chaos.down ? 'checked' : ''} />
                  Ngừng hẳn · Down</label
                >
              </p>
              <p>
                <label
                  >Từ chối loại · Refuse the kind
                  <select name="refuses">
                    <option value="">không · none</option>
                    ${TransmissionKind.options.map(
                      (kind) =>
                        html`<option value="${kind}" ${platform.refuses.has(kind) ? 'selected' : ''}>
                          ${kind}
                        </option>`,
                    )}
                  </select></label
                >
              </p>
              <button>Áp dụng · Apply</button>
              <button name="calm" value="yes">Hết sự cố · No faults</button>
            </form>
            <h2>Đang giữ <small>Held</small></h2>
            <table>
              <thead>
                <tr>
                  <th>Nhận lúc · At</th>
                  <th>Loại · Kind</th>
                  <th>Bản ghi · Record</th>
                  <th>Người (mã) · Person (id)</th>
                  <th>Lần · Attempt</th>
                  <th>FHIR R4</th>
                  <th></th>
                </tr>
              </thead>
              <tbody>
                ${records
                  .slice(-SHOWN)
                  .toReversed()
                  .map(
                    (record) =>
                      html`<tr>
                        <td>${record.heldAt.slice(0, 19)}Z</td>
                        <td>${record.kind}</td>
                        <td><code>${record.id.slice(0, 8)}</code></td>
                        <td><code>${record.subject.slice(0, 8)}</code> #${record.sequence}</td>
                        <td>${record.attempt}</td>
                        <td>
                          <details>
                            <summary>Bundle</summary>
                            <pre>${JSON.stringify(record.bundle, null, 1)}</pre>
                          </details>
                        </td>
                        <td>
                          <form method="post" action="${here}/spoil">
                            <input type="hidden" name="id" value="${record.id}" />
                            <button name="how" value="lose">Làm mất · Lose</button>
                            <button name="how" value="change">Làm sai · Change</button>
                          </form>
                        </td>
                      </tr>`,
                  )}
              </tbody>
            </table>
          </body>
        </html>`,
    );
  });

  app.post(`${here}/work`, async (context) => {
    // There and back, as far as faults let it.
    for (const _way of ['there', 'back']) {
      await server.run('exchange');
      await work();
    }
    await server.run('webhooks');
    return context.redirect(here, 303);
  });

  app.post(`${here}/faults`, async (context) => {
    const form = await context.req.formData();
    const calm = form.get('calm') === 'yes';
    const wanted = noChaos();
    if (!calm)
      for (const [name] of shares) {
        const share = Number(form.get(name));
        if (share >= 0 && share <= 1) wanted[name] = share;
      }
    Object.assign(platform.chaos, wanted, { down: !calm && form.get('down') === 'yes' });
    platform.refuses.clear();
    const kind = TransmissionKind.safeParse(form.get('refuses'));
    if (!calm && kind.success) platform.refuses.set(kind.data, 'unknown_site');
    return context.redirect(here, 303);
  });

  app.post(`${here}/spoil`, async (context) => {
    const form = await context.req.formData();
    platform.spoil(String(form.get('id')), form.get('how') === 'lose' ? 'lose' : 'change');
    return context.redirect(here, 303);
  });
  return app;
}
