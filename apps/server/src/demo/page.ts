import type { Server } from '@binhan/server';
import { totpCode } from '@binhan/testkit';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { DemoWorld } from './accounts';
import type { DemoClock } from './clock';

/** The page of a demonstration: accounts with the code each needs now, the outbox, and the clock. Never in production. */
export function demoPage(server: Server, seeded: DemoWorld | undefined, clock: DemoClock): Hono {
  const app = new Hono();
  const { database, codes } = server.services;

  app.get('/demo', async (context) => {
    const now = clock.now();
    const messages = await database.db
      .selectFrom('outboxMessage')
      .selectAll()
      .orderBy('createdAt', 'desc')
      .limit(30)
      .execute();
    const rows = await Promise.all(
      (seeded?.accounts ?? []).map(async (account) =>
        'phone' in account
          ? {
              who: account.who,
              name: account.name,
              sign: account.phone.replace('+84', '0'),
              password: '',
              code: (await codes.current(account.phone, now)) ?? '— xin mã trước / ask for a code first',
              where: '/dang-nhap',
            }
          : 'shiftCode' in account
            ? {
                who: account.who,
                name: account.name,
                sign: '',
                password: '',
                code: account.shiftCode,
                where: '/admin/sign-in/shift',
              }
            : {
                who: account.who,
                name: account.name,
                sign: account.email,
                password: account.password,
                code: totpCode(account.totpUri),
                where: '/admin',
              },
      ),
    );
    return context.html(
      html`<!doctype html>
        <html lang="vi">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>Trình diễn – Bình An</title>
            <link rel="stylesheet" href="/demo/style.css" />
          </head>
          <body>
            <h1>Trình diễn <small>Demonstration</small></h1>
            <p>
              Người và số ở đây đều là bịa ra. Tải lại trang để có mã mới. · Everybody here is invented;
              reload for fresh codes. <a href="/">Cổng người dân · Portal</a> ·
              <a href="/admin">Quản lý · Admin</a> · <a href="/api/docs">API</a> ·
              <a href="/demo/national">Trục quốc gia giả lập · Simulated national platform</a>
            </p>
            <h2>Tài khoản · Accounts</h2>
            <table>
              <thead>
                <tr>
                  <th>Vai · Role</th>
                  <th>Tên · Name</th>
                  <th>Đăng nhập · Sign-in</th>
                  <th>Mật khẩu · Password</th>
                  <th>Mã · Code</th>
                  <th></th>
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<tr>
                      <td>${row.who}</td>
                      <td>${row.name}</td>
                      <td><code>${row.sign}</code></td>
                      <td><code>${row.password}</code></td>
                      <td><code>${row.code}</code></td>
                      <td><a href="${row.where}">→</a></td>
                    </tr>`,
                )}
              </tbody>
            </table>
            <h2>Hộp thư đi · Outbox</h2>
            <table>
              <tbody>
                ${messages.map(
                  (message) =>
                    html`<tr>
                      <td>${message.createdAt.toISOString().slice(11, 19)}</td>
                      <td><code>${message.recipient}</code></td>
                      <td>${message.text}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
            <h2>Đồng hồ · Clock</h2>
            <form method="post" action="/demo/clock">
              <p>${now} (+${Math.round(clock.ahead() * 10) / 10} h)</p>
              <button name="hours" value="1">+1 giờ</button>
              <button name="hours" value="12">+12 giờ</button>
              <button name="hours" value="24">+1 ngày</button>
            </form>
          </body>
        </html>`,
    );
  });

  app.post('/demo/clock', async (context) => {
    const form = await context.req.formData();
    const hours = Number(form.get('hours'));
    if (Number.isFinite(hours) && hours > 0 && hours <= 24 * 31) clock.advance(hours);
    await server.run('leave');
    return context.redirect('/demo', 303);
  });

  app.get('/demo/style.css', (context) =>
    context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  return app;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;display:block;overflow-x:auto}td,th{padding:.4rem .8rem;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}
code,pre{font-size:1em;background:#f0f0ec;padding:0 .2em}pre{font-size:.8rem;max-width:32rem;max-height:20rem;overflow:auto}small{font-weight:400;color:#555}button{font:inherit;padding:.4rem .8rem}
@media(prefers-color-scheme:dark){body{background:#151515;color:#eee}code,pre{background:#2a2a2a}td,th{border-color:#444}small{color:#aaa}a{color:#8cc8ff}}`;
