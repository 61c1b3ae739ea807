//! Every operation and every role.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{TestPaper, both_engines};
use web::Api;

use crate::cast::is_as_documented;

/// A path with something in each of its places that is nobody's.
fn filled(path: &str) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { "4711" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

both_engines! {
    async fn each_operation_knows_which_role_may(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        for role in [None, Some(Role::Reporter), Some(Role::Editor), Some(Role::Publisher)] {
            let program = paper.program("Somebody", role).await;
            for (method, path, least) in Api::operations() {
                let address = filled(path);
                let media_type = match path {
                    "/pictures" => "multipart/form-data; boundary=x",
                    _ => "application/json",
                };
                let body = match (&method, path) {
                    (&Method::POST, "/pictures") => b"--x--\r\n".to_vec(),
                    _ => b"{}".to_vec(),
                };
                let headers = [("content-type", media_type), ("if-match", "*")];
                let answer = program.send(method.clone(), &address, &headers, body).await;
                is_as_documented(&method, &address, &answer);
                let status = answer.status.as_u16();
                match (least, role) {
                    (Some(_), None) => assert_eq!(status, 401, "{method} {path}"),
                    (Some(least), Some(role)) if role < least => {
                        assert_eq!(status, 403, "{method} {path} as {role:?}");
                    }
                    _ => assert!(
                        ![401, 403].contains(&status) && status < 500,
                        "{method} {path} as {role:?}: {status} {}", answer.text(),
                    ),
                }
            }
        }
    }
}
