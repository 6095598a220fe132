// For browsers that cannot run the program at all: in words that they can, so no newer syntax here.
(function () {
  if ("noModule" in document.createElement("script") && String.prototype.replaceAll && window.Promise && Promise.any) return;
  var root = document.getElementById("root");
  if (!root) return;
  root.innerHTML =
    '<div style="max-width:640px;margin:80px auto;padding:24px;border:1px solid #999;font:16px/1.8 sans-serif">' +
    "<h1 style=\"font-size:20px\">浏览器版本太旧，无法使用整改台账</h1>" +
    "<p>请改用 Edge 109、Chrome 86、360 极速浏览器或奇安信浏览器的极速模式，或更新的版本；不要使用 IE 或兼容模式。</p>" +
    "<h2 style=\"font-size:18px\">This browser is too old</h2>" +
    "<p>Use Edge 109, Chrome 86 or anything newer; not Internet Explorer, nor its compatibility mode.</p></div>";
})();
