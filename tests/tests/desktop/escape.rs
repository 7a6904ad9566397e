//! The page can't be left, by content that became code or otherwise.

use thirtyfour::WebDriver;

/// What a text that became code would try: run, call what isn't this program's, reach out, go elsewhere.
pub async fn attempt(page: &WebDriver) {
    let tries = "const done = arguments[0];
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
        const refused = promise => promise.then(() => false, () => true);
        const blocked = address => new Promise(resolve => {
            addEventListener('securitypolicyviolation', event => {
                if (event.effectiveDirective === 'connect-src') resolve(true);
            });
            setTimeout(() => resolve(false), 5000);
            refused(fetch(address));
        });
        const invoke = window.__TAURI_INTERNALS__.invoke;
        Promise.all([
            window.ran === undefined,
            window.__TAURI__ === undefined,
            Object.isFrozen(Object.prototype),
            refused(invoke('plugin:app|version')),
            refused(invoke('plugin:window|set_title', { value: 'case' })),
            refused(invoke('call_secret', { name: 'vault.unlock', args: {} })),
            blocked('http://127.0.0.1:9/'),
            window.open('https://example.org/') === null,
        ]).then(done);";
    let held: Vec<bool> = page.execute_async(tries, vec![]).await.unwrap().convert().unwrap();
    assert_eq!(held, [true; 8]);
    page.execute("location.href = 'https://example.org/'", vec![]).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(page.current_url().await.unwrap().scheme(), "tauri");
}
