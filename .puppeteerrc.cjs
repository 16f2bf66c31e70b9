// whatsapp-web.js brings puppeteer; the browser comes from @sparticuz/chromium, never by download.
module.exports = { skipDownload: true };
