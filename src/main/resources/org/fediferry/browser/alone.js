/* makes an empty document one that runs no script and loads nothing but what it brings along, whatever is put into it */
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = "default-src 'none'; style-src 'unsafe-inline' data:; img-src data:; font-src data:; form-action 'none'";
document.head.append(policy);
return {};
